#include "pipeline/read/name_context.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <string>
#include <unordered_set>

#include "pipeline/base/embedded.h"
#include "pipeline/read/lines.h"
#include "pipeline/read/personal_spans.h"

ERFAR_EMBEDDED(cues_file, "models/name_cues.txt")

namespace erfar {
namespace {

using Words = std::unordered_set<std::string_view>;

/// The words of one section of models/name_cues.txt.
Words section(std::string_view name) {
  Words words;
  bool inside = false;
  for (std::string_view rest = cues_file(); !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (line.starts_with('[')) {
      inside = line.substr(1, line.size() - 2) == name;
    } else if (inside && !line.empty() && !line.starts_with('#')) {
      words.insert(line);
    }
  }
  return words;
}

const Words& titles() {
  static const Words words = section("title");
  return words;
}

const Words& introductions() {
  static const Words words = section("introduction");
  return words;
}

const Words& greetings() {
  static const Words words = section("greeting");
  return words;
}

/// A hash of the four bytes before `end`, capitals as small ones; all of what ends there that is worth
/// reading.
std::size_t ending(std::string_view text, std::size_t end) {
  std::uint32_t bytes;
  std::memcpy(&bytes, text.data() + end - sizeof bytes, sizeof bytes);
  return ((bytes | 0x20202020U) * 0x9E3779B1U) >> 16U;
}

/// The endings of all these words: tells nearly every other word without reading it. A word of three bytes
/// or less ends in what stands before it.
const std::bitset<65536>& context_endings() {
  static const std::bitset<65536> endings = [] {
    std::bitset<65536> set;
    for (const Words* words : {&titles(), &introductions(), &greetings()}) {
      for (const std::string_view word : *words) {
        for (const char before : std::string_view(" \n.,(:-!?")) {
          const std::string padded = std::string(3, before) + std::string(word);
          set.set(ending(padded, padded.size()));
        }
      }
    }
    return set;
  }();
  return endings;
}

/// ASCII letters and Æ, Ø, Å in small.
std::string small(std::string_view word) {
  std::string result(word);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const auto byte = static_cast<unsigned char>(result[i]);
    const bool capital =
        (byte >= 'A' && byte <= 'Z') ||
        (i > 0 && static_cast<unsigned char>(result[i - 1]) == 0xC3 && byte < 0x9F && byte >= 0x80);
    if (capital) result[i] = static_cast<char>(byte + 0x20U);
  }
  return result;
}

bool is_between(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == '.' || c == ':' || c == '!' ||
         c == '-';
}

}  // namespace

NameContext name_context(std::string_view text, std::size_t at) {
  constexpr std::size_t most_between = 6;
  std::size_t end = at;
  while (end > 0 && at - end < most_between && is_between(text[end - 1])) --end;
  if (end < 2 || end == at) return NameContext::none;
  if (end >= 4 && !context_endings().test(ending(text, end))) return NameContext::none;
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
    if (c >= 'a' && c <= 'z') return false;
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

std::string_view name_cues_file() { return cues_file(); }

bool names_an_institution(std::string_view text, std::size_t end) {
  static const Words words = section("institution");
  if (end == 0 || text[end - 1] != 's' || end >= text.size() || text[end] != ' ') return false;
  return words.contains(text.substr(end + 1, word_end(text, end + 1) - end - 1));
}

}  // namespace erfar
