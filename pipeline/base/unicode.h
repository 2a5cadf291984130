#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace erfar {

/// Word_Break property values of UAX #29 that our rules tell apart (Unicode 15.0, table 3).
enum class WordBreak : std::uint8_t {
  other,
  cr,
  lf,
  newline,
  extend,
  zwj,
  format,
  katakana,
  hebrew_letter,
  a_letter,
  single_quote,
  double_quote,
  mid_num_let,
  mid_letter,
  mid_num,
  numeric,
  extend_num_let,
  regional_indicator,
  w_seg_space
};

/// One code point and how many bytes it took.
struct CodePoint {
  char32_t value;
  std::uint32_t bytes;
};

/// Decodes the code point at `text[at]`; `text` must be valid UTF-8 there.
inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
  if (lead < 0xF0) return {(lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
  return {(lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU), 4};
}

/// Word_Break of a code point; a table look-up for the basic plane.
WordBreak word_break(char32_t code_point);

/// ExtPict as UAX #29 WB3c means it: an emoji may at the same time be `a_letter` or `other`.
bool is_extended_pictographic(char32_t code_point);

bool is_letter(char32_t code_point);
bool is_white_space(char32_t code_point);

/// Case-folded and composed (NFC) form: what is compared and counted.
std::string folded(std::string_view text);

/// Bytes in `encoding` (a name ICU knows) as UTF-8. What cannot be converted becomes U+FFFD and adds to
/// `replaced`.
std::string to_utf8(std::string_view bytes, const char* encoding, std::size_t& replaced);

/// Valid UTF-8 as bytes in `encoding`, without a byte order mark.
std::string from_utf8(std::string_view text, const char* encoding);

/// Number of code points in valid UTF-8.
std::size_t code_points(std::string_view text);

}  // namespace erfar
