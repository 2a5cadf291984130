#include "pipeline/cluster/nearest_centroids.h"

#include <algorithm>
#include <vector>

#include "pipeline/base/vector_clones.h"
#include "pipeline/cluster/nearest_two.h"

namespace erfar {
namespace {

/// Adds each entry's share to its row's cosines: [row * stride + cluster].
ERFAR_VECTOR_CLONES void add_cosines(const TermId* terms, const std::uint32_t* rows, const float* values,
                                     std::size_t entries, const float* weights, std::size_t clusters,
                                     std::size_t stride, float* cosines) {
  constexpr std::size_t ahead = 16, line = 64 / sizeof(float);
  for (std::size_t k = 0; k < entries; ++k) {
    if (k + ahead < entries && terms[k + ahead] != terms[k + ahead - 1]) {
      const float* const next = weights + index_of(terms[k + ahead]) * clusters;
      for (std::size_t c = 0; c < clusters; c += line) __builtin_prefetch(next + c);
    }
    const float* const of_term = weights + index_of(terms[k]) * clusters;
    float* const of_row = cosines + rows[k] * stride;
    for (std::size_t c = 0; c < clusters; ++c) of_row[c] += values[k] * of_term[c];
  }
}

}  // namespace

void nearest_centroids(const BlockEntries& entries, const Centroids& centroids, std::span<Assignment> found) {
  std::ranges::fill(found, Assignment());
  const std::size_t clusters = centroids.clusters, stride = places_for_cosines(clusters);
  if (clusters == 0) return;
  std::vector<float> cosines(found.size() * stride);
  add_cosines(entries.terms.data(), entries.rows.data(), entries.values.data(), entries.terms.size(),
              centroids.weights.data(), clusters, stride, cosines.data());
  std::vector<std::uint8_t> has_entries(found.size());
  for (const std::uint32_t row : entries.rows) has_entries[row] = 1;
  for (std::size_t row = 0; row < found.size(); ++row) {
    if (has_entries[row] == 0) continue;
    float* const of_row = cosines.data() + row * stride;
    std::fill(of_row + clusters, of_row + stride, below_any_cosine);
    found[row] = nearest_two(of_row, clusters);
  }
}

}  // namespace erfar
