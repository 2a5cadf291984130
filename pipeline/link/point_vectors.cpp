#include "pipeline/link/point_vectors.h"

#include <algorithm>
#include <array>

#include "pipeline/base/vector_clones.h"
#include "pipeline/weigh/unit_length.h"

namespace erfar {
namespace {

constexpr std::size_t points_per_register = 8;  // of single precision; rows are padded to whole ones

/// Adds `width` neighbouring points' products; the width is known when compiled so that the sums stay in
/// registers from feature to feature. `factor_of(k)` is that of the k-th feature.
template <std::size_t width, class FactorOf>
[[gnu::always_inline]] inline void add_part(const float* part, std::size_t stride,
                                            std::span<const TermId> features, FactorOf factor_of,
                                            float* scores) {
  std::array<float, width> sums;
  std::copy_n(scores, width, sums.begin());
  constexpr std::size_t ahead = 12, line = 64 / sizeof(float);
  constexpr bool is_large = width > points_per_register;  // then most features lie beyond the caches
  for (std::size_t k = 0; k < features.size(); ++k) {
    if (is_large && k + ahead < features.size()) {
      const float* const next = part + index_of(features[k + ahead]) * stride;
      for (std::size_t point = 0; point < width; point += line) __builtin_prefetch(next + point);
    }
    const float factor = factor_of(k);
    const float* const in_points = part + index_of(features[k]) * stride;
    for (std::size_t point = 0; point < width; ++point) sums[point] += factor * in_points[point];
  }
  std::copy_n(sums.begin(), width, scores);
}

template <class FactorOf>
[[gnu::always_inline]] inline void add_parts(const float* weights, std::size_t stride,
                                             std::span<const TermId> features, FactorOf factor_of,
                                             float* scores) {
  constexpr std::size_t wide = 5 * points_per_register;  // the model case's 37 points
  std::size_t at = 0;
  for (; at + wide <= stride; at += wide)
    add_part<wide>(weights + at, stride, features, factor_of, scores + at);
  for (; at < stride; at += points_per_register)
    add_part<points_per_register>(weights + at, stride, features, factor_of, scores + at);
}

ERFAR_VECTOR_CLONES
void add_weighted(const float* weights, std::size_t stride, WeightedRows::Row row, float weight,
                  float* scores) {
  add_parts(
      weights, stride, row.terms, [&](std::size_t k) { return weight * row.values[k]; }, scores);
}

ERFAR_VECTOR_CLONES
void add_alike(const float* weights, std::size_t stride, std::span<const TermId> features, float weight,
               float* scores) {
  add_parts(
      weights, stride, features, [&](std::size_t) { return weight; }, scores);
}

}  // namespace

PointVectors::PointVectors(std::size_t features, std::size_t points)
    : stride_((points + points_per_register - 1) / points_per_register * points_per_register),
      weights_(features * stride_) {}

void PointVectors::add(std::size_t point, WeightedRows::Row row, float weight) {
  for (std::size_t k = 0; k < row.size(); ++k)
    weights_[index_of(row.terms[k]) * stride_ + point] += weight * row.values[k];
}

void PointVectors::add(WeightedRows::Row row, std::span<const float> weights) {
  for (std::size_t k = 0; k < row.size(); ++k) {
    const float value = row.values[k];
    float* const in_points = weights_.data() + index_of(row.terms[k]) * stride_;
    for (std::size_t point = 0; point < stride_; ++point) in_points[point] += value * weights[point];
  }
}

void PointVectors::add(const PointVectors& other, float weight) {
  for (std::size_t i = 0; i < weights_.size(); ++i) weights_[i] += weight * other.weights_[i];
}

void PointVectors::take_away(std::size_t point, WeightedRows::Row row, float weight) {
  for (std::size_t k = 0; k < row.size(); ++k) {
    float& own = weights_[index_of(row.terms[k]) * stride_ + point];
    own = std::max(0.0F, own - weight * row.values[k]);
  }
}

void PointVectors::scale(std::size_t point, float factor) {
  for (std::size_t at = point; at < weights_.size(); at += stride_) weights_[at] *= factor;
}

void PointVectors::scale_to_unit_length() {
  std::vector<double> squares(stride_);
  for (std::size_t i = 0; i < weights_.size(); ++i)
    squares[i % stride_] += static_cast<double>(weights_[i]) * weights_[i];
  std::vector<float> scale(stride_);
  for (std::size_t point = 0; point < stride_; ++point) scale[point] = unit_scale(squares[point]);
  for (std::size_t i = 0; i < weights_.size(); ++i) weights_[i] *= scale[i % stride_];
}

void PointVectors::add_products(WeightedRows::Row row, float weight, std::span<float> scores) const {
  add_weighted(weights_.data(), stride_, row, weight, scores.data());
}

void PointVectors::add_rows(std::span<const TermId> features, float weight, std::span<float> scores) const {
  add_alike(weights_.data(), stride_, features, weight, scores.data());
}

}  // namespace erfar
