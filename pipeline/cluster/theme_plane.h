#pragma once

#include <utility>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"

namespace erfar {

/// A place in the plane for each cluster, so that near = alike: classical multidimensional scaling (Torgerson
/// 1952) of the cosine distances between centroids. Scaled into [-1, 1]; the signs are fixed by the first
/// cluster that is not 0.
std::vector<std::pair<double, double>> theme_plane(const Centroids& centroids);

}  // namespace erfar
