#pragma once

#include <cstddef>

#include "pipeline/report/summary.h"

namespace erfar {

/// `some` of `all` with the 95 % score interval of Wilson (1927), which holds for small numbers and shares
/// near 0 and 1.
Share wilson(std::size_t some, std::size_t all);

}  // namespace erfar
