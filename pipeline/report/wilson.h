#pragma once

#include <cstddef>

#include "pipeline/report/summary.h"

namespace erfar {

/// `some` of `all` with the 95 % score interval of Wilson (1927), which holds for small numbers and shares
/// near 0 and 1.
Share wilson(std::size_t some, std::size_t all);

/// The same for a share that was not counted: weighted, with the effective number (`effective_number`) in
/// place of the number of respondents.
Share wilson_of_share(double share, double number);

}  // namespace erfar
