#pragma once

#include <cstdint>
#include <string_view>

namespace erfar {

enum class LetterCase : std::uint8_t { none, lower, upper };

/// Case of the first code point of `token`, valid UTF-8; `none` for what has no case and for an empty token.
LetterCase first_case(std::string_view token);

}  // namespace erfar
