#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/read/personal_data.h"

namespace erfar {

/// Adds [begin, end) at the end of `found`; what it overlaps becomes part of it, as the name in an address.
inline void add_personal(std::vector<PersonalSpan>& found, std::size_t begin, std::size_t end,
                         PersonalKind kind) {
  auto first = static_cast<std::uint32_t>(begin);
  while (!found.empty() && found.back().span.end > first) {
    if (found.back().span.begin < first) first = found.back().span.begin;
    found.pop_back();
  }
  found.push_back({{first, static_cast<std::uint32_t>(end)}, kind});
}

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// ASCII letters and all bytes of letters beyond ASCII, as far as their lead byte tells: the two-byte letters
/// from U+00C0 on and Latin Extended Additional (Vietnamese). Signs and quotation marks are none.
inline constexpr std::array<bool, 256> letter_bytes = [] {
  std::array<bool, 256> is_letter{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    is_letter[byte] = (byte | 0x20U) - 'a' < 26U || (byte >= 0x80 && byte < 0xC0) ||
                      (byte >= 0xC3 && byte < 0xE0) || byte == 0xE1;
  }
  return is_letter;
}();

inline bool is_letter_byte(char c) { return letter_bytes[static_cast<unsigned char>(c)]; }

/// Where the word ends that goes on at `at`.
inline std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_letter_byte(text[at])) ++at;
  return at;
}

/// Where the word begins that ends at `at`. A sign's last byte looks like a letter's, so the bytes before the
/// first lead byte of a letter do not count.
inline std::size_t word_begin(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (std::size_t i = at; i > 0 && is_letter_byte(text[i - 1]); --i) {
    if ((static_cast<unsigned char>(text[i - 1]) & 0xC0U) != 0x80U) begin = i - 1;
  }
  return begin;
}

/// Whether a capital letter begins at `at`: A-Z, or one of Latin-1 and Latin Extended-A.
inline bool is_capital(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return lead >= 'A' && lead <= 'Z';
  if (at + 1 >= text.size()) return false;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  if (lead == 0xC3) return next < 0x9F && next != 0x97;
  if (lead == 0xC4) return next < 0xB8 ? next % 2 == 0 : next % 2 == 1;
  if (lead == 0xC5) return (next > 0x80 && next < 0x89) || next > 0xB8 ? next % 2 == 1 : next % 2 == 0;
  return false;
}

}  // namespace erfar
