#pragma once

#include <cstddef>
#include <limits>
#include <span>

#include "pipeline/cluster/theme.h"

namespace erfar {

/// The greatest and the second greatest of the cosines, which are finite, and their clusters; of equals the
/// first comes before; of none no theme. `cosines` lie in as many places as `places_for_cosines` says, of
/// which those behind them are `below_any_cosine`, so that no vector instruction is cut short.
Assignment nearest_two(const float* cosines, std::size_t clusters);

constexpr std::size_t cosine_lanes = 16;  // of single precision: a cache line
constexpr std::size_t places_for_cosines(std::size_t clusters) {
  return (clusters + cosine_lanes - 1) / cosine_lanes * cosine_lanes;
}
constexpr float below_any_cosine = -std::numeric_limits<float>::infinity();

/// The same for `found.size()` rows at once, `cosine_lanes` at most: cosines[cluster * cosine_lanes + row],
/// none of them left out.
void nearest_two_of_each(const float* cosines, std::size_t clusters, std::span<Assignment> found);

}  // namespace erfar
