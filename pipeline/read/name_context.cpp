#include "pipeline/read/name_context.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_set>

#include "pipeline/read/personal_spans.h"

namespace erfar {
namespace {

using Words = std::unordered_set<std::string_view>;

/// Roles without an article and kin with one: what Norwegian writes right before a name. "Bruker" and
/// "leverandør" are left out, since they stand before names of products ("bruker Teams").
const Words& titles() {
  static const Words words{
      "herr",           "hr",             "fru",           "frk",            "frøken",         "doktor",
      "dr",             "prof",           "professor",     "lege",           "overlege",       "fastlege",
      "kommunelege",    "kommuneoverlege", "bydelsoverlege", "smittevernlege", "smittevernoverlege", "lækjar",
      "rektor",         "inspektør",      "lærer",         "lærar",          "kontaktlærer",   "kontaktlærar",
      "ordfører",       "ordførar",       "varaordfører",  "varaordførar",   "byrådsleder",    "byrådsleiar",
      "rådmann",        "rådmannen",      "kommunedirektør", "direktør",     "assisterende",   "kommunalsjef",
      "leder",          "leiar",          "avdelingsleder", "avdelingsleiar", "enhetsleder",   "einingsleiar",
      "teamleder",      "teamleiar",      "virksomhetsleder", "verksemdsleiar", "sjef",        "brannsjef",
      "helsesjef",      "skolesjef",      "skulesjef",     "oppvekstsjef",   "økonomisjef",    "lensmann",
      "sykepleier",     "sjukepleiar",    "helsesykepleier", "helsesjukepleiar", "helsesøster", "helsesyster",
      "helsefagarbeider", "helsefagarbeidar", "jordmor",   "fysioterapeut",  "ergoterapeut",   "psykolog",
      "vernepleier",    "vernepleiar",    "barnepleier",   "tannlege",       "prest",          "sokneprest",
      "styrer",         "styrar",         "pedagog",       "vaktmester",     "vaktmeister",    "advokat",
      "konsulent",      "rådgiver",       "rådgjevar",     "saksbehandler",  "sakshandsamar",  "koordinator",
      "statsminister",  "statsråd",       "helseminister", "minister",       "statssekretær",  "fylkesmann",
      "statsforvalter", "statsforvaltar", "naboen",        "kollegaen",      "sønnen",         "sonen",
      "datteren",       "dattera",        "dotter",        "søsteren",       "søstera",        "systera",
      "broren",         "kona",           "kjæresten",     "samboeren",      "tante",          "onkel",
      "bestemor",       "bestefar",       "vennen",        "venninna",       "kompisen",       "frisøren",
      "tillitsvalgt",   "tillitsvald",    "hovedtillitsvalgt", "hovudtillitsvald", "verneombud", "hovedverneombud"};
  return words;
}

const Words& introductions() {
  static const Words words{"heter", "heiter", "heitte", "het", "kalles", "kalla", "namn", "navn"};
  return words;
}

const Words& greetings() {
  static const Words words{"hilsen", "hilsener", "hilsninger", "hilsning", "helsing", "helsingar", "mvh", "vh", "vennlig", "venleg", "klem"};
  return words;
}

/// The last two bytes of all these words: tells nearly every other word without reading it.
const std::bitset<65536>& context_ends() {
  static const std::bitset<65536> ends = [] {
    std::bitset<65536> set;
    for (const Words* words : {&titles(), &introductions(), &greetings()}) {
      for (const std::string_view word : *words) {
        set.set(static_cast<unsigned char>(word[word.size() - 2]) * 256U +
                static_cast<unsigned char>(word[word.size() - 1]));
      }
    }
    return set;
  }();
  return ends;
}

/// ASCII letters and Æ, Ø, Å in small.
std::string small(std::string_view word) {
  std::string result(word);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const auto byte = static_cast<unsigned char>(result[i]);
    const bool capital = (byte >= 'A' && byte <= 'Z') ||
                         (i > 0 && static_cast<unsigned char>(result[i - 1]) == 0xC3 && byte < 0x9F && byte >= 0x80);
    if (capital) result[i] = static_cast<char>(byte + 0x20U);
  }
  return result;
}

bool is_between(char c) { return std::string_view(" \n\r\t,.:!-").find(c) != std::string_view::npos; }

}  // namespace

NameContext name_context(std::string_view text, std::size_t at) {
  constexpr std::size_t most_between = 6;
  std::size_t end = at;
  while (end > 0 && at - end < most_between && is_between(text[end - 1])) --end;
  if (end < 2 || end == at) return NameContext::none;
  const auto last = static_cast<unsigned char>(text[end - 1]), before = static_cast<unsigned char>(text[end - 2]);
  const auto in_small = [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 0x20U : std::uint32_t{c}; };
  if (!context_ends().test(in_small(before) * 256U + in_small(last))) return NameContext::none;
  const std::string word = small(text.substr(word_begin(text, end), end - word_begin(text, end)));
  if (greetings().contains(word)) return NameContext::greeting;
  const std::string_view between = text.substr(end, at - end);
  if (between == " " && introductions().contains(word)) return NameContext::introduction;
  if ((between == " " || between == ". ") && titles().contains(word)) {
    constexpr std::size_t longest_abbreviation = 4;
    return between == " " || word.size() <= longest_abbreviation ? NameContext::title : NameContext::none;
  }
  return NameContext::none;
}

bool begins_sentence(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 7> aside{"«", "“", "”", "–", "—", "•", "’"};
  while (at > 0) {
    const std::string_view before = text.substr(0, at);
    const char c = before.back();
    if (std::string_view(".!?:\n\r").find(c) != std::string_view::npos || before.ends_with("…")) return true;
    const auto mark = std::ranges::find_if(aside, [&](std::string_view m) { return before.ends_with(m); });
    if (mark != aside.end()) {
      at -= mark->size();
    } else if (std::string_view(" \t\"'([-*").find(c) != std::string_view::npos) {
      --at;
    } else {
      return false;
    }
  }
  return true;
}

bool is_title(std::string_view word) { return titles().contains(small(word)); }

bool names_an_institution(std::string_view text, std::size_t end) {
  static const Words words{"gate",    "gata",    "gaten",   "vei",     "veien",   "veg",    "vegen",  "plass",
                           "plassen", "allé",    "skole",   "skolen",  "skule",   "skulen", "ungdomsskole",
                           "ungdomsskule",       "barneskole",         "barneskule",        "barnehage",
                           "sykehus", "sjukehus", "sykehjem", "sjukeheim", "hospital", "minne", "minnepris",
                           "pris",    "legat",   "stiftelse", "stiftelsen", "kirke", "kyrkje", "hus",   "senter",
                           "stadion", "fond",    "forlag",  "tidende", "institutt"};
  if (end == 0 || text[end - 1] != 's' || end >= text.size() || text[end] != ' ') return false;
  return words.contains(text.substr(end + 1, word_end(text, end + 1) - end - 1));
}

}  // namespace erfar
