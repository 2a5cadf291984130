#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace erfar {

/// The first eight bytes as one big-endian number, zeros behind a shorter text: where two texts' numbers
/// differ, the lesser one comes first by bytes.
inline std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t result = 0;
  for (std::size_t i = 0; i < 8; ++i)
    result = result << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return result;
}

}  // namespace erfar
