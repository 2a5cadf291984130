#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace erfar {

/// Removes white space (Unicode's, and zero-width marks) at both ends.
std::string_view stripped(std::string_view text);

/// Trimmed, with every run of white space as one space.
std::string squeezed(std::string_view text);

/// Whether the first letter, after opening quotes and brackets, is upper or lower case.
bool starts_upper(std::string_view text);
bool starts_lower(std::string_view text);

/// Whether the text ends as a sentence does: `. ! ? : …`, with closing quotes and brackets passed over.
bool ends_sentence(std::string_view text);

/// The number of ASCII digits at the start.
std::size_t leading_digits(std::string_view text);

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace erfar
