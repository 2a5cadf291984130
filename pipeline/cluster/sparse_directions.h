#pragma once

#include "pipeline/cluster/sparse_points.h"

namespace erfar {

/// Summed term by term over all clusters, so that each sum is written by one thread and lies near the next.
/// Views the points.
class SparseDirections : public Directions {
 public:
  SparseDirections(const SparsePoints& points, std::size_t clusters);
  void turn(const Members& members) override;
  void assign(std::size_t block, std::span<Assignment> found) const override;
  Centroids centroids() const override { return centroids_; }

 private:
  const SparsePoints& points_;
  Centroids centroids_;
  std::vector<std::uint32_t> cluster_of_;  // by row
};

}  // namespace erfar
