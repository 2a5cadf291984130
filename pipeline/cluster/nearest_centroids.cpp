#include "pipeline/cluster/nearest_centroids.h"

#include <algorithm>
#include <vector>

#include "pipeline/cluster/nearest_two.h"
#include "pipeline/cluster/row_cosines.h"

namespace erfar {

void nearest_centroids(const WeightedRows& rows, std::size_t begin, const Centroids& centroids,
                       std::span<Assignment> found) {
  std::ranges::fill(found, Assignment());
  const CentroidWeights weights(centroids);
  std::vector<float> cosines(weights.places());
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (rows.begins[begin + i] == rows.begins[begin + i + 1]) continue;
    cosines_of(rows, begin + i, weights, cosines);
    found[i] = nearest_two(cosines.data(), centroids.clusters);
  }
}

}  // namespace erfar
