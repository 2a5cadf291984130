#pragma once

#include <cstdint>
#include <string_view>

namespace erfar {

/// FNV-1a (Fowler, Noll & Vo), 64 bits; `start` goes on from what was hashed before.
constexpr std::uint64_t fnv_1a(std::string_view bytes, std::uint64_t start = 0xCBF29CE484222325U) {
  for (const char byte : bytes) start = (start ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  return start;
}

}  // namespace erfar
