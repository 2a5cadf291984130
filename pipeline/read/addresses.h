#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/read/personal_data.h"

namespace erfar {

/// At the number [at, end): a street with this house number and what follows ("Karl Johans gate 12 B, 0032
/// OSLO"), or a postal code with its place ("0032 OSLO"). Adds it; returns where to go on.
///
/// A four-digit number is a postal code where it begins with 0, stands behind a street, or has a place in
/// capitals behind it; "2021 Oslo" alone may be a year.
std::size_t find_address(std::string_view text, std::size_t at, std::size_t end,
                         std::vector<PersonalSpan>& found);

}  // namespace erfar
