#pragma once

#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/cluster/text_space.h"

namespace erfar {

/// Every document that has a term to its nearest centroid; `centroids` are over the space's columns.
std::vector<Assignment> assign(const TextSpace& space, const Centroids& centroids);

/// Gives clusters new numbers by falling size; of equals the one of the lower number stays first.
/// Returns by cluster its number.
std::vector<ThemeId> number_by_size(Partition& partition);

}  // namespace erfar
