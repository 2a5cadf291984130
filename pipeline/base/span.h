#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace erfar {

/// A range of bytes in one document's text: [begin, end).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  auto operator<=>(const Span&) const = default;
};

}  // namespace erfar
