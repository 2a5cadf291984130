#include "pipeline/tokenize/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

static_assert(std::endian::native == std::endian::little, "bytes of a word are read from the lowest");

using enum WordBreak;

bool is_ah_letter(WordBreak c) { return c == a_letter || c == hebrew_letter; }
bool is_mid_num_let_q(WordBreak c) { return c == mid_num_let || c == single_quote; }
bool is_ignored(WordBreak c) { return c == extend || c == format || c == zwj; }
bool is_new_line(WordBreak c) { return c == cr || c == lf || c == newline; }

/// Class of the next code point that WB4 does not skip, from `at`; `other` at the end of the text.
WordBreak next_class(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = decode(text, at);
    const WordBreak c = word_break(point.value);
    if (!is_ignored(c)) return c;
    at += point.bytes;
  }
  return other;
}

/// What the rules look back on: the last two classes that WB4 does not skip.
struct Context {
  WordBreak before = other;
  WordBreak last = other;
  bool last_raw_is_zwj = false;
  bool any_skipped = false;               // since `last`
  std::uint32_t regional_indicators = 0;  // run that ends here
};

/// WB5 to WB16: no boundary between `context` and the class `next` whose code point ends at `after`.
bool joins(const Context& context, WordBreak next, std::string_view text, std::size_t after) {
  const WordBreak last = context.last;
  const WordBreak before = context.before;
  if (is_ah_letter(last) && is_ah_letter(next)) return true;  // WB5
  if (is_ah_letter(last) && (next == mid_letter || is_mid_num_let_q(next)) &&
      is_ah_letter(next_class(text, after))) {
    return true;  // WB6
  }
  if (is_ah_letter(before) && (last == mid_letter || is_mid_num_let_q(last)) && is_ah_letter(next))
    return true;                                                   // WB7
  if (last == hebrew_letter && next == single_quote) return true;  // WB7a
  if (last == hebrew_letter && next == double_quote && next_class(text, after) == hebrew_letter)
    return true;                                                                              // WB7b
  if (before == hebrew_letter && last == double_quote && next == hebrew_letter) return true;  // WB7c
  if (last == numeric && next == numeric) return true;                                        // WB8
  if (is_ah_letter(last) && next == numeric) return true;                                     // WB9
  if (last == numeric && is_ah_letter(next)) return true;                                     // WB10
  if (before == numeric && (last == mid_num || is_mid_num_let_q(last)) && next == numeric)
    return true;  // WB11
  if (last == numeric && (next == mid_num || is_mid_num_let_q(next)) && next_class(text, after) == numeric) {
    return true;  // WB12
  }
  if (last == katakana && next == katakana) return true;  // WB13
  const bool word_like = is_ah_letter(last) || last == numeric || last == katakana;
  if ((word_like || last == extend_num_let) && next == extend_num_let) return true;  // WB13a
  if (last == extend_num_let && (is_ah_letter(next) || next == numeric || next == katakana))
    return true;  // WB13b
  return last == regional_indicator && next == regional_indicator &&
         context.regional_indicators % 2 == 1;  // WB15, WB16
}

enum Ascii : std::uint8_t { needs_rules, letter, digit };

/// Letters and digits of ASCII; every other byte goes by the rules.
constexpr auto ascii_class = [] {
  std::array<Ascii, 256> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = letter;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = letter;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = digit;
  return table;
}();

bool is_latin_1_letter(unsigned char second) { return second >= 0x80 && second != 0x97 && second != 0xB7; }

/// How many of the eight bytes of a word, from the lowest, are ASCII letters before the first that is not.
std::size_t leading_letters(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t high = 0x80 * ones;
  // In lower case with the high bit off, a byte plus 0x1F has the high bit on from 'a', plus 0x05 from '{'
  // on.
  const std::uint64_t lower = (word | 0x20 * ones) & ~high;
  const std::uint64_t letters = (lower + 0x1F * ones) & ~(lower + 0x05 * ones) & ~word & high;
  return static_cast<std::size_t>(std::countr_one(letters | ~high)) / 8;
}

/// End of the run of ASCII and Latin-1 letters (UTF-8 lead byte C3) from `at`: most words, without the rules.
std::size_t letter_run_end(std::string_view text, std::size_t at) {
  for (;;) {
    if (at + 8 <= text.size()) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + at, 8);
      const std::size_t letters = leading_letters(word);
      at += letters;
      if (letters == 8) continue;
    } else {
      while (at < text.size() && ascii_class[static_cast<unsigned char>(text[at])] == letter) ++at;
    }
    const bool latin_1 =
        at < text.size() && text[at] == '\xC3' && is_latin_1_letter(static_cast<unsigned char>(text[at + 1]));
    if (!latin_1) return at;
    at += 2;
  }
}

bool is_ascii(char c) { return static_cast<signed char>(c) >= 0; }
bool is_ascii_mark(char c) {
  return is_ascii(c) && ascii_class[static_cast<unsigned char>(c)] == needs_rules && c != '_';
}

/// True where a run of letters certainly ends: at the text's end, before ASCII that joins nothing to letters,
/// and before a period, colon or apostrophe that no letter follows.
bool ends_letters(std::string_view text, std::size_t at) {
  if (at == text.size()) return true;
  const char c = text[at];
  if (!is_ascii_mark(c)) return false;
  if (c != '.' && c != ':' && c != '\'') return true;
  return at + 1 == text.size() || is_ascii_mark(text[at + 1]);
}

/// A capital right behind the period of a word in lower case: people forget the space ("viktig.Det"), and the
/// default rules would make one word of two.
bool is_space_forgotten(std::string_view text, std::size_t begin, std::size_t period) {
  if (period < begin + 2 || period + 1 >= text.size() || text[period] != '.') return false;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const bool lower_before = (byte(period - 1) >= 'a' && byte(period - 1) <= 'z') ||
                            (byte(period - 2) == 0xC3 && byte(period - 1) > 0x9E);
  const bool upper_behind = (byte(period + 1) >= 'A' && byte(period + 1) <= 'Z') ||
                            (byte(period + 1) == 0xC3 && byte(period + 2) <= 0x9E);
  return lower_before && upper_behind;
}

/// True where an ASCII mark is a segment of its own for certain.
bool is_lone_mark(std::string_view text, std::size_t at) {
  const char c = text[at];
  return is_ascii_mark(c) && static_cast<unsigned char>(c) > ' ' &&
         (at + 1 == text.size() || is_ascii(text[at + 1])) && !(at + 1 < text.size() && text[at + 1] == '_');
}

TokenKind kind_of(std::string_view segment) {
  TokenKind kind = TokenKind::other;
  for (std::size_t at = 0; at < segment.size();) {
    const CodePoint point = decode(segment, at);
    const WordBreak c = word_break(point.value);
    if (is_ah_letter(c) || c == katakana || (c == other && is_letter(point.value))) return TokenKind::word;
    if (c == numeric) kind = TokenKind::number;
    at += point.bytes;
  }
  return kind;
}

bool is_blank(std::string_view segment) {
  for (std::size_t at = 0; at < segment.size();) {
    const CodePoint point = decode(segment, at);
    if (!is_white_space(point.value)) return false;
    at += point.bytes;
  }
  return true;
}

}  // namespace

std::size_t word_segment_end(std::string_view text, std::size_t begin) {
  Context context;
  std::size_t at = begin;
  for (bool first = true; at < text.size(); first = false) {
    const CodePoint point = decode(text, at);
    const WordBreak next = word_break(point.value);
    const std::size_t after = at + point.bytes;
    if (!first) {
      if (context.last == cr && next == lf) return after;             // WB3
      if (is_new_line(context.last) || is_new_line(next)) return at;  // WB3a, WB3b
      const bool joined =
          (context.last_raw_is_zwj && is_extended_pictographic(point.value)) ||            // WB3c
          (context.last == w_seg_space && next == w_seg_space && !context.any_skipped) ||  // WB3d
          is_ignored(next) || joins(context, next, text, after);                           // WB4…
      if (!joined) return at;
    }
    context.last_raw_is_zwj = next == zwj;
    context.any_skipped = !first && is_ignored(next);
    if (!context.any_skipped) {
      context.regional_indicators = next == regional_indicator ? context.regional_indicators + 1 : 0;
      context.before = context.last;
      context.last = next;
    }
    at = after;
  }
  return at;
}

void segment_words(std::string_view text, TokenBatch& tokens) {
  for (std::size_t at = 0; at < text.size();) {
    // Spaces before a combining mark would be one segment with it; before ASCII they are white space for
    // certain.
    if (text[at] == ' ') {
      if (at + 1 < text.size() && text[at + 1] > ' ') {
        ++at;
        continue;
      }
      const std::size_t next = std::min(text.find_first_not_of(' ', at), text.size());
      if (next == text.size() || static_cast<signed char>(text[next]) >= 0) {
        at = next;
        continue;
      }
    }
    const std::size_t run = letter_run_end(text, at);
    if (run > at && (ends_letters(text, run) || is_space_forgotten(text, at, run))) {
      tokens.add(at, run, TokenKind::word);
      at = run;
      continue;
    }
    if (is_lone_mark(text, at)) {
      tokens.add(at, at + 1, TokenKind::other);
      ++at;
      continue;
    }
    const std::size_t end = word_segment_end(text, at);
    const std::string_view segment = text.substr(at, end - at);
    if (!is_blank(segment)) tokens.add(at, end, kind_of(segment));
    at = end;
  }
}

}  // namespace erfar
