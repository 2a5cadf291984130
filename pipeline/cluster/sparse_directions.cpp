#include "pipeline/cluster/sparse_directions.h"

#include <algorithm>
#include <limits>

#include "pipeline/base/parallel.h"
#include "pipeline/cluster/nearest_centroids.h"
#include "pipeline/weigh/unit_length.h"

namespace erfar {
namespace {

constexpr std::size_t terms_per_block = 4096;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Sums of the clusters' rows for some terms, term after term, and what these add to the clusters' squares.
void add_terms(const SparsePoints& points, std::size_t begin, std::size_t end,
               const std::vector<std::uint32_t>& cluster_of, Centroids& sums, std::vector<double>& squares) {
  const auto& [rows, values] = points.by_term();
  for (std::size_t term = begin; term < end; ++term) {
    float* const sum = sums.weights.data() + term * sums.clusters;
    std::fill_n(sum, sums.clusters, 0.0F);
    for (std::size_t at = points.term_begins()[term]; at < points.term_begins()[term + 1]; ++at) {
      if (const std::uint32_t cluster = cluster_of[rows[at]]; cluster != none) sum[cluster] += values[at];
    }
    for (std::size_t c = 0; c < sums.clusters; ++c) squares[c] += static_cast<double>(sum[c]) * sum[c];
  }
}

}  // namespace

SparseDirections::SparseDirections(const SparsePoints& points, std::size_t clusters)
    : points_(points),
      centroids_{clusters, LargeVector<float>(points.columns() * clusters)},
      cluster_of_(points.rows()) {}

void SparseDirections::turn(const Members& members) {
  std::ranges::fill(cluster_of_, none);
  for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
    for (const std::size_t row : members[cluster]) cluster_of_[row] = static_cast<std::uint32_t>(cluster);
  }
  std::vector<std::vector<double>> squares(1 + points_.columns() / terms_per_block,
                                           std::vector<double>(members.size()));
  for_each_block(points_.columns(), terms_per_block, [&](std::size_t begin, std::size_t end) {
    add_terms(points_, begin, end, cluster_of_, centroids_, squares[begin / terms_per_block]);
  });
  std::vector<float> scale(members.size());
  for (std::size_t c = 0; c < scale.size(); ++c) {
    double sum = 0;
    for (const auto& of_block : squares) sum += of_block[c];
    scale[c] = unit_scale(sum);
  }
  for_each_block(points_.columns(), terms_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t term = begin; term < end; ++term) {
      for (std::size_t c = 0; c < scale.size(); ++c) centroids_.weights[term * scale.size() + c] *= scale[c];
    }
  });
}

void SparseDirections::assign(std::size_t block, std::span<Assignment> found) const {
  nearest_centroids(points_.by_row(), block * Points::rows_per_block, centroids_, found);
}

}  // namespace erfar
