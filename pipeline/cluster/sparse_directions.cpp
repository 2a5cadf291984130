#include "pipeline/cluster/sparse_directions.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "pipeline/base/parallel.h"
#include "pipeline/cluster/nearest_two.h"
#include "pipeline/cluster/row_cosines.h"
#include "pipeline/weigh/unit_length.h"

namespace erfar {
namespace {

constexpr std::size_t columns_per_block = 4096;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Adds a column's values to the sums of its rows' clusters.
void add_column(const SparsePoints& points, std::size_t column, std::span<const std::uint32_t> cluster_of,
                float* sums) {
  const auto& [rows, values] = points.by_column();
  for (std::size_t at = points.column_begins()[column]; at < points.column_begins()[column + 1]; ++at) {
    if (const std::uint32_t cluster = cluster_of[rows[at]]; cluster != none) sums[cluster] += values[at];
  }
}

/// Adds the squares of the sums of a rare column's few clusters, and clears the sums.
void square_few(const SparsePoints& points, std::size_t column, std::span<const std::uint32_t> cluster_of,
                std::vector<float>& sums, std::vector<double>& squares) {
  for (std::size_t at = points.column_begins()[column]; at < points.column_begins()[column + 1]; ++at) {
    const std::uint32_t cluster = cluster_of[points.by_column().rows[at]];
    if (cluster == none) continue;
    squares[cluster] += static_cast<double>(sums[cluster]) * sums[cluster];
    sums[cluster] = 0;
  }
}

}  // namespace

SparseDirections::SparseDirections(const SparsePoints& points, std::size_t clusters)
    : points_(points),
      common_{clusters, std::vector<float>(points.common_columns() * clusters)},
      cluster_of_(points.rows()) {}

/// Leaves the common columns' sums and returns the clusters' sums of squares over all.
std::vector<double> SparseDirections::sum_columns() {
  const std::size_t clusters = common_.clusters, columns = points_.columns();
  std::vector<std::vector<double>> of_blocks(1 + columns / columns_per_block, std::vector<double>(clusters));
  for_each_block(columns, columns_per_block, [&](std::size_t begin, std::size_t end) {
    std::vector<double>& squares = of_blocks[begin / columns_per_block];
    const std::size_t first_rare = std::clamp(points_.common_columns(), begin, end);
    for (std::size_t column = begin; column < first_rare; ++column) {
      float* const sums = common_.weights.data() + column * clusters;
      std::fill_n(sums, clusters, 0.0F);
      add_column(points_, column, cluster_of_, sums);
      for (std::size_t c = 0; c < clusters; ++c) squares[c] += static_cast<double>(sums[c]) * sums[c];
    }
    std::vector<float> sums(clusters);
    for (std::size_t column = first_rare; column < end; ++column) {
      add_column(points_, column, cluster_of_, sums.data());
      square_few(points_, column, cluster_of_, sums, squares);
    }
  });
  std::vector<double> result(clusters);
  for (const auto& squares : of_blocks) {
    for (std::size_t c = 0; c < clusters; ++c) result[c] += squares[c];
  }
  return result;
}

void SparseDirections::turn(const Members& members) {
  std::ranges::fill(cluster_of_, none);
  for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
    for (const std::size_t row : members[cluster]) cluster_of_[row] = static_cast<std::uint32_t>(cluster);
  }
  scale_.clear();
  for (const double squares : sum_columns()) scale_.push_back(unit_scale(squares));
  for_each_block(points_.common_columns(), columns_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t column = begin; column < end; ++column) {
      for (std::size_t c = 0; c < scale_.size(); ++c)
        common_.weights[column * scale_.size() + c] *= scale_[c];
    }
  });
}

void SparseDirections::add_rare(std::size_t row, std::span<float> cosines) const {
  constexpr std::size_t ahead = 16;  // products, some of them the next rows'
  const std::span<const SparsePoints::Product> products = points_.products();
  const std::span<const std::size_t> begins = points_.product_begins();
  for (std::size_t at = begins[row]; at < begins[row + 1]; ++at) {
    if (at + ahead < products.size()) __builtin_prefetch(&cluster_of_[products[at + ahead].row]);
    if (const std::uint32_t cluster = cluster_of_[products[at].row]; cluster != none)
      cosines[cluster] += products[at].product * scale_[cluster];
  }
}

void SparseDirections::assign(std::size_t block, std::span<Assignment> found) const {
  std::ranges::fill(found, Assignment());
  const CentroidWeights weights(common_);
  const WeightedRows common = points_.common();
  std::vector<float> cosines(weights.places());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t row = block * Points::rows_per_block + i;
    if (points_.is_empty(row)) continue;
    cosines_of(common, row, weights, cosines);
    add_rare(row, cosines);
    found[i] = nearest_two(cosines.data(), common_.clusters);
  }
}

Centroids SparseDirections::centroids() const {
  const std::size_t clusters = common_.clusters;
  Centroids result{clusters, std::vector<float>(points_.columns() * clusters)};
  for_each_block(points_.columns(), columns_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t column = begin; column < end; ++column) {
      float* const sums = result.weights.data() + column * clusters;
      add_column(points_, index_of(points_.numbers()[column]), cluster_of_, sums);
      for (std::size_t c = 0; c < clusters; ++c) sums[c] *= scale_[c];
    }
  });
  return result;
}

}  // namespace erfar
