#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// Directions that many dense rows are compared with, laid out dimension by dimension in whole lines of
/// sixteen (`places_for_cosines`), so that a value of a row meets those of all directions in a few
/// instructions; what lies behind the last direction is zero.
class DenseDirectionLines {
 public:
  DenseDirectionLines(std::size_t dimensions, std::size_t directions);

  std::size_t dimensions() const { return dimensions_; }
  std::size_t directions() const { return directions_; }
  std::size_t places() const { return places_; }
  void set(std::size_t direction, std::span<const float> values);
  /// The values of all directions in a dimension, `places` of them.
  const float* of(std::size_t dimension) const { return values_.data() + dimension * places_; }

 private:
  std::size_t dimensions_, directions_, places_;
  std::vector<float> values_;  // [dimension * places + direction]
};

/// Products of rows [begin, end) with each direction: [row * places + direction]. Each is summed in the order
/// of the dimensions, whatever rows are asked for beside it.
std::vector<float> cosines_of(const DenseRows& rows, std::size_t begin, std::size_t end,
                              const DenseDirectionLines& directions);

}  // namespace erfar
