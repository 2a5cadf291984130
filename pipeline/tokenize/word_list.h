#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

namespace erfar {

/// The lines of a list in models/: white space trimmed, empty lines and `#` comments left out. Views into
/// `file`.
std::vector<std::string_view> list_lines(std::string_view file);

/// Abbreviations as written with their periods, lower case.
const std::unordered_set<std::string_view>& abbreviations();

/// Words of negation and contrast of both norms, lower case.
const std::unordered_set<std::string_view>& negations();

/// Function words of both norms, lower case: they say nothing of what a comment is about.
const std::unordered_set<std::string_view>& stop_words();

/// Words of both norms that say when and not what, lower case: weekdays, months, units of time.
const std::vector<std::string_view>& time_words();

}  // namespace erfar
