#pragma once

#include <cstddef>

#include "pipeline/cluster/theme.h"

namespace erfar {

/// The greatest and the second greatest of the cosines (one at least) and their clusters; of equals the first
/// comes before. `cosines` lie in as many places as `places_for_cosines` says, of which those behind them are
/// `below_any_cosine`, so that no vector instruction is cut short.
Assignment nearest_two(const float* cosines, std::size_t clusters);

std::size_t places_for_cosines(std::size_t clusters);
constexpr float below_any_cosine = -2;

}  // namespace erfar
