#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "pipeline/base/arena.h"

/// One field of delimiter-separated text (RFC 4180). Three complications, each with one rule:
/// First, a quote that is not doubled inside a quoted field: it closes the field only before a delimiter or a
/// record's end; elsewhere it is an ordinary character.
/// Second, a quoted field that is never closed would swallow the rest of the file: where the next quote
/// starts a field, or follows a misplaced quote on a later line, or there is none, the opening quote is read
/// as an ordinary character and the field ends where an unquoted one would.
/// Third, the answer must not depend on where the text was cut: so a field is always read in the whole text.
namespace erfar {

struct Dialect {
  char delimiter = ';';  // '\0': one column, nothing to split (decoded text holds no NUL)
  char quote = '"';
};

/// Where a field stands in the text, in bytes.
struct CsvField {
  std::size_t begin = 0;  // within the quotes, if any
  std::size_t end = 0;
  std::size_t next = 0;  // start of the next field or record
  bool quoted = false;
  bool doubled = false;   // holds doubled quotes to be undone
  bool literal = false;   // a misplaced quote was read as an ordinary character
  bool ends_row = false;  // the last field of its record
};

namespace csv {

inline bool is_line_break(char c) { return c == '\n' || c == '\r'; }

/// First position at or after `at` of one of three characters, or the text's size. Looks at eight bytes at a
/// time: a byte that equals `c` becomes zero under exclusive or, and the classic zero-byte test finds it. The
/// test may also mark a byte above a true hit, never below, so the lowest mark is right.
inline std::size_t find_any(std::string_view text, std::size_t at, char a, char b, char c) {
  constexpr std::uint64_t ones = 0x0101010101010101U, highs = 0x8080808080808080U;
  const auto marks = [](std::uint64_t word, char wanted) {
    const std::uint64_t difference = word ^ (ones * static_cast<unsigned char>(wanted));
    return (difference - ones) & ~difference & highs;
  };
  if constexpr (std::endian::native == std::endian::little) {
    for (; at + 8 <= text.size(); at += 8) {
      std::uint64_t word;
      std::memcpy(&word, text.data() + at, 8);
      const std::uint64_t found = marks(word, a) | marks(word, b) | marks(word, c);
      if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
  }
  while (at < text.size() && text[at] != a && text[at] != b && text[at] != c) ++at;
  return at;
}

/// The start of the record after the line break at `at`, which may be the text's end.
inline std::size_t after_line_break(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  return at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
}

inline bool starts_field(std::string_view text, std::size_t at, Dialect dialect) {
  return at == 0 || text[at - 1] == dialect.delimiter || is_line_break(text[at - 1]);
}

struct Closing {
  std::size_t at = std::string_view::npos;  // npos: the opening quote is an ordinary character
  bool doubled = false;
  bool literal = false;
};

/// How many quotes to look at for the closing one after the first misplaced one. A bound keeps hostile text
/// linear: no byte is looked at for more than this many fields.
inline constexpr int most_quotes_after_misplaced = 64;

/// The quote that closes the one at `open`, which starts a field.
inline Closing closing_quote(std::string_view text, std::size_t open, Dialect dialect) {
  constexpr Closing none;
  Closing closing;
  int quotes_after_misplaced = 0;
  std::size_t before = open;
  for (std::size_t at = text.find(dialect.quote, open + 1); at != std::string_view::npos;
       at = text.find(dialect.quote, before + 1)) {
    if (closing.literal) {
      const bool same_line = text.substr(before, at - before).find_first_of("\r\n") == std::string_view::npos;
      if (!same_line || ++quotes_after_misplaced > most_quotes_after_misplaced) return none;
    }
    const char after = at + 1 < text.size() ? text[at + 1] : '\n';
    before = at;
    if (after == dialect.quote) {
      closing.doubled = true;
      ++before;
    } else if (after == dialect.delimiter || is_line_break(after)) {
      closing.at = at;
      return closing;
    } else if (starts_field(text, at, dialect)) {
      return none;
    } else {
      closing.literal = true;
    }
  }
  return none;
}

}  // namespace csv

/// The field that starts at `at`; `at` may be the text's size, after a last delimiter.
inline CsvField field_at(std::string_view text, std::size_t at, Dialect dialect) {
  CsvField field;
  std::size_t stop = 0;
  if (at < text.size() && text[at] == dialect.quote) {
    const csv::Closing closing = csv::closing_quote(text, at, dialect);
    field.quoted = closing.at != std::string_view::npos;
    field.doubled = closing.doubled;
    field.literal = closing.literal || !field.quoted;
    if (field.quoted) {
      field.begin = at + 1;
      field.end = closing.at;
      stop = closing.at + 1;
    }
  }
  if (!field.quoted) {
    field.begin = at;
    field.end = stop = csv::find_any(text, at, dialect.delimiter, '\n', '\r');
  }
  field.ends_row = stop >= text.size() || text[stop] != dialect.delimiter;
  field.next = field.ends_row ? csv::after_line_break(text, stop) : stop + 1;
  return field;
}

/// The field's value: a view into the text, or into the arena where doubled quotes are undone.
inline std::string_view value_of(const CsvField& field, std::string_view text, Dialect dialect,
                                 Arena& arena) {
  const std::string_view raw = text.substr(field.begin, field.end - field.begin);
  if (!field.quoted || !field.doubled) return raw;
  char* const begin = arena.room(raw.size());
  char* out = begin;
  for (std::size_t at = 0; at < raw.size();) {
    std::size_t upto = raw.find(dialect.quote, at);
    upto = upto == std::string_view::npos ? raw.size() : upto + 1;
    out = std::copy(raw.begin() + static_cast<std::ptrdiff_t>(at),
                    raw.begin() + static_cast<std::ptrdiff_t>(upto), out);
    at = upto + (upto < raw.size() && raw[upto] == dialect.quote ? 1 : 0);
  }
  const auto size = static_cast<std::size_t>(out - begin);
  arena.give_back(raw.size() - size);
  return {begin, size};
}

}  // namespace erfar
