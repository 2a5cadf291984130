#pragma once

#include <string_view>

namespace erfar {

/// The text without white space at its ends; a view into it.
std::string_view trimmed(std::string_view text);

/// Whether a reader could take anything from it: not "", "-", "…" or an emoji alone.
bool has_letter_or_digit(std::string_view text);

}  // namespace erfar
