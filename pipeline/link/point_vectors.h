#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// A vector for each learning point, over the features of one space: dense, feature by feature, so that a
/// document's score against all points is a sum of a few rows.
class PointVectors {
 public:
  PointVectors() = default;
  PointVectors(std::size_t features, std::size_t points);

  /// Weights of one feature in all points; zero beyond the last point up to `stride`.
  std::span<const float> of(TermId feature) const {
    return {weights_.data() + index_of(feature) * stride_, stride_};
  }
  std::span<float> of(TermId feature) { return {weights_.data() + index_of(feature) * stride_, stride_}; }
  std::size_t stride() const { return stride_; }

  void add(std::size_t point, WeightedRows::Row row, float weight);
  /// The row to every point, times the point's weight; as many weights as `stride`.
  void add(WeightedRows::Row row, std::span<const float> weights);
  void add(const PointVectors& other, float weight);
  /// As `add` of the negative, but no weight falls under zero.
  void take_away(std::size_t point, WeightedRows::Row row, float weight);
  void scale(std::size_t point, float factor);
  /// Every vector that is not zero to length 1.
  void scale_to_unit_length();
  /// Adds to `scores`, as many as `stride`, the weighted product of the row with each point.
  void add_products(WeightedRows::Row row, float weight, std::span<float> scores) const;
  /// The same for a row whose values are all 1.
  void add_rows(std::span<const TermId> features, float weight, std::span<float> scores) const;

 private:
  std::size_t stride_ = 0;
  std::vector<float> weights_;  // [feature * stride + point]
};

/// Scores of a row against all points: the mean over the spaces of its cosines, as many as the vectors'
/// stride. `row_in(s)` is the row in space s.
template <class RowIn>
void mean_cosines(std::span<const PointVectors> points, RowIn row_in, std::vector<float>& scores) {
  scores.assign(points.front().stride(), 0.0F);
  for (std::size_t s = 0; s < points.size(); ++s)
    points[s].add_products(row_in(s), 1.0F / static_cast<float>(points.size()), scores);
}

}  // namespace erfar
