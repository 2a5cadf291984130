#include "pipeline/base/utf8.h"

#include <cstdint>
#include <cstring>

namespace erfar {
namespace {

constexpr std::string_view replacement = "\uFFFD";

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

struct Sequence {
  std::size_t bytes;  // well-formed or maximal ill-formed subsequence
  bool well_formed;
};

/// Reads one sequence that starts at `at`; the second byte's range depends on the first (table 3-7).
Sequence sequence_at(std::string_view bytes, std::size_t at) {
  const std::uint8_t lead = byte_at(bytes, at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  std::uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i >= bytes.size() || byte_at(bytes, at + i) < low || byte_at(bytes, at + i) > high)
      return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {length, true};
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    // Eight ASCII bytes at a time: most Norwegian text is.
    std::uint64_t word = 0;
    while (at + 8 <= bytes.size() &&
           (std::memcpy(&word, bytes.data() + at, 8), (word & 0x8080808080808080U) == 0)) {
      at += 8;
    }
    if (at >= bytes.size()) break;
    const Sequence sequence = sequence_at(bytes, at);
    if (!sequence.well_formed) return at;
    at += sequence.bytes;
  }
  return at;
}

std::string repaired_utf8(std::string_view bytes, std::size_t& replaced) {
  std::string result;
  result.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const Sequence sequence = sequence_at(bytes, at);
    if (sequence.well_formed && bytes[at] != '\0') {
      result.append(bytes, at, sequence.bytes);
    } else {
      result += replacement;
      ++replaced;
    }
    at += sequence.bytes;
  }
  return result;
}

}  // namespace erfar
