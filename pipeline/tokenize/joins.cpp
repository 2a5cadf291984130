#include "pipeline/tokenize/joins.h"

#include <algorithm>
#include <array>
#include <string>

#include "pipeline/base/unicode.h"
#include "pipeline/read/personal_data.h"
#include "pipeline/tokenize/addresses.h"
#include "pipeline/tokenize/letter_case.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {
namespace {

constexpr std::size_t longest_abbreviation = 16;  // bytes; a longer word is not looked up
constexpr std::string_view section_mark = "§";
constexpr std::string_view acute = "´";  // for an apostrophe or an accent

bool is_digits(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// "d", "d.v", "A.I": single letters with periods between.
bool is_dotted_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint letter = decode(word, at);
    if (!is_letter(letter.value)) return false;
    at += letter.bytes;
    if (at == word.size()) return true;
    if (word[at++] != '.') return false;
  }
  return false;
}

bool is_one_letter(std::string_view word) { return word.size() == decode(word, 0).bytes; }

/// Units are written without a period, too, so that theirs ends a sentence where one may end.
bool is_unit(std::string_view folded_word) {
  constexpr std::array units{"kr.", "mill.", "mrd.", "pst.", "stk.", "mnd."};
  return std::ranges::find(units, folded_word) != units.end();
}

bool is_closing(std::string_view mark) { return mark == "»" || mark == "\"" || mark == "”" || mark == "'"; }

}  // namespace

std::size_t Joins::last_by_rules(std::size_t first) const {
  if (segments_.kinds[first] == TokenKind::other) return last_of_marks(first);
  const std::size_t address = last_of_address(first);
  if (address > first) return address;
  return segments_.kinds[first] == TokenKind::number ? last_of_number(first) : last_of_word(first);
}

/// Only where the address ends where a segment does. Most words are asked for their period, with white space
/// behind, and need no search.
std::size_t Joins::last_of_address(std::size_t first) const {
  const std::size_t behind_mark = segments_.ends[first] + 1;
  if (behind_mark >= text_.size() || static_cast<unsigned char>(text_[behind_mark]) <= ' ') return first;
  const std::size_t end = address_end(text_, segments_.begins[first]);
  std::size_t last = first;
  while (segments_.ends[last] < end && touches(last)) ++last;
  return segments_.ends[last] == end ? last : first;
}

/// Ellipses, pauses of speech (`##`), `§§`; `-serien` behind a quote; marks of masking.
std::size_t Joins::last_of_marks(std::size_t first) const {
  const std::string_view mark = segment(first);
  if (mark == "-") {
    const bool is_part = segments_.kinds[first + 1] == TokenKind::word &&
                         first_case(segment(first + 1)) == LetterCase::lower && begins_part(first);
    return is_part ? last_of_compound(first + 1) : first;
  }
  if (mark == "[") return last_of_mask(first);
  if (mark != "." && mark != "#" && mark != section_mark) return first;
  std::size_t last = first;
  while (is_followed_by(last, mark)) ++last;
  return last;
}

/// A mark of masking (`[E-POST]`) stands for no word, so it is one token of its bracket's kind.
std::size_t Joins::last_of_mask(std::size_t first) const {
  const std::size_t begin = segments_.begins[first];
  const std::size_t end = begin + mark_size(text_.substr(begin));
  std::size_t last = first;
  while (last + 1 < segments_.size() && segments_.ends[last + 1] <= end) ++last;
  return last;
}

std::size_t Joins::last_of_number(std::size_t first) const {
  if (!is_digits(segment(first))) return last_of_compound(first);
  std::size_t last = first;
  while (is_followed_by(last, "/") && touches(last + 1) && is_digits(segment(last + 2))) last += 2;
  if (last > first) return last;
  if (is_followed_by(first, ".")) return is_ordinal(first) ? first + 1 : first;
  return last_of_compound(first);
}

std::size_t Joins::last_of_word(std::size_t first) const {
  if (is_followed_by(first, ".")) return takes_period(first) ? first + 1 : first;
  if (is_followed_by(first, acute) && touches(first + 1) && segments_.kinds[first + 2] == TokenKind::word)
    return first + 2;
  return last_of_compound(first);
}

/// `TISK-arbeid`, `covid-19`, `helse-` in `helse- og omsorg`; a range of numbers (`2020-2021`) is three
/// tokens.
std::size_t Joins::last_of_compound(std::size_t first) const {
  std::size_t last = first;
  while (is_followed_by(last, "-")) {
    const std::size_t hyphen = last + 1;
    if (!touches(hyphen) || segments_.kinds[hyphen + 1] == TokenKind::other)
      return hangs(hyphen) ? hyphen : last;
    const bool is_range =
        segments_.kinds[last] == TokenKind::number && segments_.kinds[hyphen + 1] == TokenKind::number;
    if (is_range) return last;
    last = hyphen + 1;
  }
  return last;
}

bool Joins::takes_period(std::size_t word) const {
  const std::string_view letters = segment(word);
  if (is_dotted_letters(letters) && (!is_one_letter(letters) || is_initial(word))) return true;
  if (letters.size() >= longest_abbreviation) return false;
  const std::string with_period = folded(std::string(letters) + '.');
  if (!abbreviations().contains(with_period)) return false;
  return !is_unit(with_period) || (first_case(next_in_paragraph(word + 1)) != LetterCase::upper &&
                                   !next_in_paragraph(word + 1).empty());
}

/// A letter with a period before a name (`H. Langeland`), in front of lower case or a number (`f. 1981`).
bool Joins::is_initial(std::size_t letter) const {
  const std::string_view next = next_in_paragraph(letter + 1);
  if (next.empty()) return false;
  if (first_case(segment(letter)) == LetterCase::lower)
    return first_case(next) == LetterCase::lower || is_digits(next);
  return first_case(next) == LetterCase::upper && !stop_words().contains(folded(next));
}

/// `14. mars`, and `1.` as the label of a line; with more digits it is a year, whose period ends a sentence.
bool Joins::is_ordinal(std::size_t number) const {
  if (segment(number).size() > 3) return false;
  const bool opens_line = number == 0 || gap_before(number).find('\n') != std::string_view::npos;
  const std::string_view next = next_in_paragraph(number + 1);
  return first_case(next) == LetterCase::lower || (opens_line && first_case(next) == LetterCase::upper);
}

/// A hyphen that ends a word: white space, a comma or the end follows. Behind a number it needs a word to
/// come.
bool Joins::hangs(std::size_t hyphen) const {
  if (touches(hyphen)) return segment(hyphen + 1) == "," || segment(hyphen + 1) == "/";
  return segments_.kinds[hyphen - 1] == TokenKind::word ||
         first_case(next_in_paragraph(hyphen)) == LetterCase::lower;
}

/// Behind a quote, or in speech behind a pause or a word that was cut.
bool Joins::begins_part(std::size_t hyphen) const {
  if (hyphen == 0) return false;
  const std::string_view before = segment(hyphen - 1);
  return is_closing(before) || before == "#" || (before == "-" && !gap_before(hyphen).empty());
}

std::string_view Joins::next_in_paragraph(std::size_t index) const {
  if (index + 1 >= segments_.size()) return {};
  return std::ranges::count(gap_before(index + 1), '\n') > 1 ? std::string_view{} : segment(index + 1);
}

}  // namespace erfar
