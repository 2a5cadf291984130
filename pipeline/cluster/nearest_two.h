#pragma once

#include <cstddef>
#include <vector>

#include "pipeline/cluster/theme.h"

namespace erfar {

/// Cosines to all clusters, with room behind them that `nearest_two` needs; all are zero.
std::vector<float> room_for_cosines(std::size_t clusters);

/// The greatest and the second greatest of the cosines (one at least) and their clusters; of equals the first
/// comes before. `cosines` are of `room_for_cosines` or lie in as much room, which is filled up with less
/// than any cosine.
Assignment nearest_two(const float* cosines, std::size_t clusters);

/// So many places hold the cosines to so many clusters.
std::size_t places_for_cosines(std::size_t clusters);
constexpr float below_any_cosine = -2;

}  // namespace erfar
