#include "pipeline/cluster/sparse_directions.h"

#include <cmath>
#include <limits>

#include "pipeline/base/parallel.h"
#include "pipeline/base/vector_clones.h"
#include "pipeline/cluster/nearest_two.h"

namespace erfar {
namespace {

constexpr std::size_t terms_per_block = 4096;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

std::vector<std::uint32_t> clusters_of(const Members& members, std::size_t rows) {
  std::vector<std::uint32_t> result(rows, none);
  for (std::uint32_t cluster = 0; cluster < members.size(); ++cluster) {
    for (const std::size_t row : members[cluster]) result[row] = cluster;
  }
  return result;
}

/// Sums of the clusters' rows for some terms, term after term, and what these add to the clusters' squares.
void add_terms(const SparsePoints& points, std::size_t begin, std::size_t end,
               const std::vector<std::uint32_t>& cluster_of, Centroids& sums, std::vector<double>& squares) {
  const auto& [rows, values] = points.by_term();
  for (std::size_t term = begin; term < end; ++term) {
    float* const sum = sums.weights.data() + term * sums.clusters;
    for (std::size_t at = points.term_begins()[term]; at < points.term_begins()[term + 1]; ++at) {
      if (const std::uint32_t cluster = cluster_of[rows[at]]; cluster != none) sum[cluster] += values[at];
    }
    for (std::size_t c = 0; c < sums.clusters; ++c) squares[c] += static_cast<double>(sum[c]) * sum[c];
  }
}

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

SparseDirections::SparseDirections(const SparsePoints& points, const Members& members)
    : points_(points), centroids_{members.size(), LargeVector<float>(points.columns() * members.size())} {
  const std::vector<std::uint32_t> cluster_of = clusters_of(members, points.rows());
  std::vector<std::vector<double>> squares(1 + points.columns() / terms_per_block,
                                           std::vector<double>(members.size()));
  for_each_block(points.columns(), terms_per_block, [&](std::size_t begin, std::size_t end) {
    add_terms(points, begin, end, cluster_of, centroids_, squares[begin / terms_per_block]);
  });
  std::vector<float> scale(members.size());
  for (std::size_t c = 0; c < scale.size(); ++c) {
    double sum = 0;
    for (const auto& of_block : squares) sum += of_block[c];
    scale[c] = static_cast<float>(sum > 0 ? 1.0 / std::sqrt(sum) : 0.0);
  }
  for_each_block(points.columns(), terms_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t term = begin; term < end; ++term) {
      for (std::size_t c = 0; c < scale.size(); ++c) centroids_.weights[term * scale.size() + c] *= scale[c];
    }
  });
}

void SparseDirections::assign(std::size_t block, std::span<Assignment> found) const {
  const std::size_t clusters = centroids_.clusters, stride = places_for_cosines(clusters);
  std::vector<float> cosines(found.size() * stride);
  const std::size_t begin = points_.block_begins()[block];
  const auto& [rows, values] = points_.by_block();
  add_cosines(points_.terms_by_block().data() + begin, rows.data() + begin, values.data() + begin,
              points_.block_begins()[block + 1] - begin, centroids_.weights.data(), clusters, stride,
              cosines.data());
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (points_.is_empty(block * Points::rows_per_block + i)) {
      found[i] = {};
      continue;
    }
    std::fill_n(cosines.begin() + static_cast<std::ptrdiff_t>(i * stride + clusters), stride - clusters,
                below_any_cosine);
    found[i] = nearest_two(cosines.data() + i * stride, clusters);
  }
}

}  // namespace erfar
