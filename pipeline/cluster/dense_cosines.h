#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/cluster/nearest_two.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// A copy of dense rows in panels of sixteen, each dimension by dimension, so that one instruction takes a
/// dimension of many rows; what lies behind the last row is zero.
class RowPanels {
 public:
  static constexpr std::size_t height = cosine_lanes;  // rows

  explicit RowPanels(const DenseRows& rows);

  std::size_t panels() const { return panels_; }
  std::size_t dimensions() const { return dimensions_; }
  /// [dimension * height + row]
  const float* panel(std::size_t number) const { return values_.data() + number * height * dimensions_; }

 private:
  std::size_t panels_, dimensions_;
  std::vector<float> values_;
};

/// Products of a panel's rows with each direction, which is a row of `directions`: [direction * height +
/// row]. Each is summed in the order of the dimensions.
void cosines_of(const RowPanels& rows, std::size_t panel, const DenseRows& directions,
                std::span<float> products);

}  // namespace erfar
