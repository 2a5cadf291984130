#include "pipeline/read/addresses.h"

#include <algorithm>
#include <array>
#include <optional>

#include "pipeline/read/personal_spans.h"

namespace erfar {
namespace {

constexpr std::size_t code_digits = 4;

/// Ends of street names that are written as one word, and hardly end another one with a number behind.
constexpr std::array<std::string_view, 21> street_ends{
    "gata",   "gate",    "gaten",  "gt",     "veien",  "vei",     "vegen",
    "veg",    "veita",   "allé",   "alléen", "stien",  "stredet", "smauet",
    "smuget", "svingen", "bakken", "kroken", "torget", "torg",    "terrasse"};
/// Words that make a street of the capitalised words before them ("Karl Johans gate").
constexpr std::array<std::string_view, 12> street_words{
    "gate", "gata", "gt", "vei", "veien", "veg", "vegen", "plass", "allé", "terrasse", "torg", "brygge"};
/// Roads with a number for a name.
constexpr std::array<std::string_view, 5> numbered_roads{"Riks", "Fylkes", "Europa", "Kommunal", "Motor"};

bool is_one_of(auto& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

bool is_street_name(std::string_view word) {
  constexpr std::size_t shortest_stem = 3;
  const bool numbered =
      std::ranges::any_of(numbered_roads, [&](auto road) { return word.starts_with(road); });
  return !numbered && std::ranges::any_of(street_ends, [&](std::string_view ending) {
    return word.size() >= ending.size() + shortest_stem && word.ends_with(ending);
  });
}

/// Back over up to three capitalised words before `at`, each with one space behind it.
std::size_t capitalised_begin(std::string_view text, std::size_t at) {
  constexpr int most_words = 3;
  for (int i = 0; i < most_words && at > 1 && text[at - 1] == ' '; ++i) {
    std::size_t begin = word_begin(text, at - 1);
    while (begin > 1 && text[begin - 1] == '-' && is_letter_byte(text[begin - 2])) {
      begin = word_begin(text, begin - 1);
    }
    if (begin == at - 1 || !is_capital(text, begin)) break;
    at = begin;
  }
  return at;
}

/// Where the street begins whose house number stands at `at`; nothing where none does.
std::optional<std::size_t> street_begin(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return std::nullopt;
  const std::size_t end = at - 1 - (text[at - 2] == '.' ? 1 : 0);
  const std::size_t begin = word_begin(text, end);
  const std::string_view word = text.substr(begin, end - begin);
  if (is_capital(text, begin) && is_street_name(word)) return capitalised_begin(text, begin);
  if (!is_one_of(street_words, word)) return std::nullopt;
  const std::size_t name = capitalised_begin(text, begin);
  return name == begin ? std::nullopt : std::optional(name);
}

/// "12", "12b", "12 B"
std::size_t house_end(std::string_view text, std::size_t end) {
  const auto letter_alone = [&](std::size_t at) {
    if (at >= text.size() || (text[at] | 0x20) < 'a' || (text[at] | 0x20) > 'h') return false;
    return at + 1 == text.size() || (!is_letter_byte(text[at + 1]) && !is_digit(text[at + 1]));
  };
  if (letter_alone(end)) return end + 1;
  const bool spaced = end < text.size() && text[end] == ' ' && letter_alone(end + 1);
  return spaced && is_capital(text, end + 1) ? end + 2 : end;
}

bool is_capitals(std::string_view word) {
  return std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The end of "0032 OSLO" or "0032 Oslo" at `at`. Places of several words are written in capitals, or their
/// other words stay: without a full stop they could be the next sentence's.
std::optional<std::size_t> postal_end(std::string_view text, std::size_t at) {
  for (std::size_t i = 0; i < code_digits; ++i) {
    if (at + i >= text.size() || !is_digit(text[at + i])) return std::nullopt;
  }
  std::size_t end = at + code_digits;
  while (end < text.size() && text[end] == ' ' && is_capital(text, end + 1)) {
    const std::size_t next = word_end(text, end + 1);
    const bool in_capitals = is_capitals(text.substr(end + 1, next - end - 1));
    if (end > at + code_digits && !in_capitals) break;
    end = next;
    if (!in_capitals) break;
  }
  return end == at + code_digits ? std::nullopt : std::optional(end);
}

/// With the postal code and place that follow a street on its line or the next one.
std::size_t with_place(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at < text.size() && at < end + 3 &&
         std::string_view(", \n\r").find(text[at]) != std::string_view::npos) {
    ++at;
  }
  return at == end ? end : postal_end(text, at).value_or(end);
}

bool is_postal_code(std::string_view text, std::size_t at) {
  const std::string_view code = text.substr(at, code_digits);
  const std::size_t place_begin = at + code_digits + 1;
  const bool year = code.starts_with("19") || code.starts_with("20");
  const std::string_view name = text.substr(place_begin, word_end(text, place_begin) - place_begin);
  constexpr std::size_t shortest_capitals = 4;  // bytes; abbreviations have three
  return code.starts_with('0') || (!year && is_capitals(name) && name.size() >= shortest_capitals);
}

}  // namespace

std::size_t find_address(std::string_view text, std::size_t at, std::size_t end,
                         std::vector<PersonalSpan>& found) {
  if (end - at > code_digits) return end;
  const bool year = end - at == code_digits && (text[at] == '2' || text.substr(at).starts_with("19"));
  if (const auto begin = street_begin(text, at); begin && !year) {
    const std::size_t behind = with_place(text, house_end(text, end));
    add_personal(found, *begin, behind, PersonalKind::address);
    return behind;
  }
  if (end - at < code_digits) return end;
  const auto place = postal_end(text, at);
  if (!place || !is_postal_code(text, at)) return end;
  add_personal(found, at, *place, PersonalKind::address);
  return *place;
}

}  // namespace erfar
