#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace erfar {

/// The sign a line of a list begins with.
struct Bullet {
  std::string sign;   // as written
  std::size_t bytes;  // sign and the white space after it
  bool dash = false;  // a dash also begins lines that are no list
};

/// The bullet at the start of a stripped line: •, ▪, –, *, private-use signs of symbol fonts, `a)`.
std::optional<Bullet> bullet_of(std::string_view text);

}  // namespace erfar
