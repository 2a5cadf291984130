#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "pipeline/cluster/theme.h"

namespace erfar {

/// Rows of each cluster; a row is in one at most.
using Members = std::vector<std::vector<std::size_t>>;

/// The mean directions of some clusters' rows, in the form that rows are quickly compared with.
class Directions {
 public:
  virtual ~Directions() = default;
  /// To those of other members of as many clusters; memory stays from turn to turn.
  virtual void turn(const Members& members) = 0;
  /// The rows of a block to the nearest of them, of equals to the first; empty rows to none. As many places
  /// as the block has rows, which is `Points::rows_per_block` save in the last.
  virtual void assign(std::size_t block, std::span<Assignment> found) const = 0;
  virtual Centroids centroids() const = 0;
};

/// Rows of unit length, or empty, as k-means asks for them: many at a time, so that a sparse and a dense
/// matrix each take the way that is quick for them. Results do not depend on threads.
class Points {
 public:
  static constexpr std::size_t rows_per_block = 1024;

  virtual ~Points() = default;
  virtual std::size_t rows() const = 0;
  virtual bool is_empty(std::size_t row) const = 0;
  /// Of unit length, or zero; rows are summed in their order. It views the points.
  virtual std::unique_ptr<Directions> directions(const Members& members) const = 0;
  /// 1 - cosine of some rows to each of others: [other * from + row].
  virtual void distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                         std::span<double> found) const = 0;
};

}  // namespace erfar
