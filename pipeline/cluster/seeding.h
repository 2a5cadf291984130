#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/base/random.h"
#include "pipeline/cluster/points.h"

namespace erfar {

/// Draws `count` of the given rows as first centres by greedy k-means++ (Arthur & Vassilvitskii 2007, section
/// 4): of a few draws weighted by distance to the nearest centre so far, the one that lowers the sum of
/// distances most. `candidates` are rows that are not empty; fewer come back where the rest coincide with
/// centres drawn before.
std::vector<std::size_t> seed_centres(const Points& points, std::span<const std::size_t> candidates,
                                      std::size_t count, Random& random);

}  // namespace erfar
