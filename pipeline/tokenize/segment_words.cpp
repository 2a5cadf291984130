#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/plain_segments.h"
#include "pipeline/tokenize/words.h"

namespace erfar {
namespace {

using enum WordBreak;

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

/// End of the run of ASCII and Latin-1 letters (UTF-8 lead byte C3) from `at`.
std::size_t letter_run_end(std::string_view text, std::size_t at) {
  for (;;) {
    while (at < text.size() && ascii_class[static_cast<unsigned char>(text[at])] == letter) ++at;
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

/// « or », which the rules join to nothing but what combines with them.
bool is_guillemet(std::string_view text, std::size_t at) {
  return text[at] == '\xC2' && (text[at + 1] == '\xAB' || text[at + 1] == '\xBB');
}

/// Whether what stands there, or the text's end, certainly is no part of what stands before: ASCII, letters
/// and signs of lead byte C3, and guillemets do not combine.
bool begins_anew(std::string_view text, std::size_t at) {
  return at == text.size() || is_ascii(text[at]) || text[at] == '\xC3' || is_guillemet(text, at);
}

/// True where a run of letters certainly ends: at the text's end, before ASCII that joins nothing to letters,
/// before a period, colon or apostrophe that no letter follows, and before a guillemet.
bool ends_letters(std::string_view text, std::size_t at) {
  if (at == text.size() || is_guillemet(text, at)) return true;
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
  return is_ascii_mark(text[at]) && text[at] > ' ' && begins_anew(text, at + 1) &&
         !(at + 1 < text.size() && text[at + 1] == '_');
}

struct Segment {
  std::size_t end;
  TokenKind kind;
};

/// The segment that begins there, where its end is certain without the rules: letters, an ASCII mark, a
/// guillemet before what cannot combine with it, or digits before a space.
std::optional<Segment> certain_segment(std::string_view text, std::size_t at) {
  const std::size_t letters = letter_run_end(text, at);
  if (letters > at && (ends_letters(text, letters) || is_space_forgotten(text, at, letters)))
    return Segment{letters, TokenKind::word};
  if (is_lone_mark(text, at)) return Segment{at + 1, TokenKind::other};
  if (is_guillemet(text, at) && begins_anew(text, at + 2)) return Segment{at + 2, TokenKind::other};
  std::size_t digits = at;
  while (digits < text.size() && ascii_class[static_cast<unsigned char>(text[digits])] == digit) ++digits;
  if (digits > at && (digits == text.size() || text[digits] == ' '))
    return Segment{digits, TokenKind::number};
  return std::nullopt;
}

TokenKind kind_of(std::string_view segment) {
  TokenKind kind = TokenKind::other;
  for (std::size_t at = 0; at < segment.size();) {
    const CodePoint point = decode(segment, at);
    const WordBreak c = word_break(point.value);
    if (c == a_letter || c == hebrew_letter || c == katakana || (c == other && is_letter(point.value)))
      return TokenKind::word;
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

/// Behind the spaces from `at` that are white space for certain: those before a combining mark would be one
/// segment with it.
std::size_t spaces_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_not_of(' ', at), text.size());
  return begins_anew(text, end) ? end : at;
}

}  // namespace

void segment_words(std::string_view text, TokenBatch& tokens) {
  PlainSegments plain(text);
  for (std::size_t at = 0; (at = plain.add_from(at, tokens)) < text.size();) {
    if (const std::size_t end = spaces_end(text, at); end > at) {
      at = end;
      continue;
    }
    if (const auto certain = certain_segment(text, at)) {
      tokens.add(at, certain->end, certain->kind);
      at = certain->end;
      continue;
    }
    const std::size_t end = word_segment_end(text, at);
    const std::string_view segment = text.substr(at, end - at);
    if (!is_blank(segment)) tokens.add(at, end, kind_of(segment));
    at = end;
  }
}

}  // namespace erfar
