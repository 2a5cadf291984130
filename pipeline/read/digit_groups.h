#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace erfar {

/// Digits in groups as people write them: "412 03 958", "290839-12377", "1234.56.78903".
struct DigitGroups {
  static constexpr std::size_t most = 8;
  struct Group {
    std::size_t begin = 0, end = 0;  // bytes of the text
    std::size_t size() const { return end - begin; }
  };
  std::array<Group, most> groups;
  std::array<char, most> before{};  // the separator before each: ' ' (also no-break), '.', '-', '/' or '('
  std::size_t count = 0;
};

/// The groups from the digit at `at` on, one separator between two.
DigitGroups digit_groups(std::string_view text, std::size_t at);

/// The digits of the first `count` groups without separators.
std::string digits_of(std::string_view text, const DigitGroups& groups, std::size_t count);

}  // namespace erfar
