#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/cluster/sparse_points.h"

namespace erfar {

/// Summed column by column over all clusters, so that each sum is written by one thread and lies near the
/// next. Of rare columns no sums are kept: a row's products with the rows of a cluster are its share of the
/// cosine. Views the points.
class SparseDirections : public Directions {
 public:
  SparseDirections(const SparsePoints& points, std::size_t clusters);
  void turn(const Members& members) override;
  void assign(std::size_t block, std::span<Assignment> found) const override;
  Centroids centroids() const override;

 private:
  std::vector<double> sum_columns();
  void add_rare(std::size_t row, std::span<float> cosines) const;

  const SparsePoints& points_;
  Centroids common_;                       // over the common columns
  std::vector<std::uint32_t> cluster_of_;  // by row
  std::vector<float> scale_;               // by cluster: what makes its sums a direction
};

}  // namespace erfar
