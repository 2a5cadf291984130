#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/cluster/points.h"

namespace erfar {

struct KMeansSettings {
  std::size_t clusters = 20;
  std::size_t restarts = 10;  // the best by the sum of cosines is kept
  std::size_t most_iterations = 60;
  std::uint64_t seed = 1;
};

struct Partition {
  Centroids centroids;
  std::vector<Assignment> assignments;  // theme = cluster number; none for empty rows
  double objective = 0;                 // sum of cosines to the own centroid
};

/// Spherical k-means (Dhillon & Modha 2001) seeded as k-means++ (Arthur & Vassilvitskii 2007) with 1 - cosine
/// for the squared distance, which it is up to a factor of two on unit vectors. A cluster that empties takes
/// the row farthest from its centroid. Fewer non-empty rows than clusters give so many clusters.
/// Deterministic for any number of threads.
Partition spherical_k_means(const Points& points, const KMeansSettings& settings);

}  // namespace erfar
