#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "pipeline/weigh/term_table.h"

namespace erfar {

/// Eight bytes of text in lower case where they are ASCII or Latin-1 letters (UTF-8 lead byte C3); nothing
/// where a byte is beyond these, or is ß, which folds to two letters, or the sign ×, which does not fold:
/// such text is for `folded`. `after_c3`: the byte before the lowest one is C3.
inline std::optional<std::uint64_t> lower_latin_word(std::uint64_t word, bool after_c3) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t high = 0x80 * ones;
  const std::uint64_t low_bits = word & ~high;
  // A byte without its high bit plus 0x3F has the high bit on from 'A', plus 0x25 from '[' on.
  const std::uint64_t capitals = (low_bits + 0x3F * ones) & ~(low_bits + 0x25 * ones) & ~word & high;
  std::uint64_t result = word | capitals >> 2;
  if ((word & high) == 0) return result;
  // Seven bits that are not zero plus 0x7F have the high bit on.
  const auto is_not = [&](std::uint64_t byte) { return ((low_bits ^ byte * ones) + 0x7F * ones) & high; };
  const std::uint64_t leads = word & high & ~is_not(0x43);  // C3
  const std::uint64_t seconds = leads << 8 | (after_c3 ? 0x80U : 0U);
  const bool only_pairs = (leads | seconds) == (word & high);
  const std::uint64_t unfoldable = seconds & ~(is_not(0x1F) & is_not(0x17));  // C3 9F is ß, C3 97 ×
  if (!only_pairs || unfoldable != 0) return std::nullopt;
  return result | (seconds >> 2 & ~word);
}

/// The key of the case-folded form of `text[begin, end)`, which is not empty, worked out in registers;
/// nothing where that is not enough: letters beyond Latin-1, or more than sixteen bytes.
inline std::optional<TermKey> folded_key_in(std::string_view text, std::size_t begin, std::size_t end) {
  const TermKey spelling = key_in(text, begin, end);
  const std::size_t length = end - begin;
  if (length > 16) return std::nullopt;
  const std::optional<std::uint64_t> head = lower_latin_word(spelling.head, false);
  if (length <= 8) return head ? std::optional(key_from(*head, 0, length)) : std::nullopt;
  const std::optional<std::uint64_t> tail = lower_latin_word(spelling.tail, text[end - 9] == '\xC3');
  if (!head || !tail) return std::nullopt;
  return key_from(*head, *tail, length);
}

}  // namespace erfar
