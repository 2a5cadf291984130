#include "pipeline/cluster/dense_cosines.h"

#include <algorithm>
#include <array>

#include "pipeline/base/vector_clones.h"
#include "pipeline/cluster/nearest_two.h"

namespace erfar {
namespace {

constexpr std::size_t lanes = cosine_lanes;
constexpr std::size_t height = 4;  // rows that are summed at once, in registers

using Line = std::array<float, lanes>;

/// A line of products of four rows, which lie `dimensions` apart. Arrays of their own, as the compiler keeps
/// those in registers.
[[gnu::always_inline]] inline void sum_four(const float* rows, const DenseDirectionLines& directions,
                                            std::size_t first, float* products) {
  const std::size_t dimensions = directions.dimensions(), places = directions.places();
  const float *const row0 = rows, *const row1 = row0 + dimensions, *const row2 = row1 + dimensions,
                     *const row3 = row2 + dimensions;
  const float* line = directions.of(0) + first;
  Line sum0{}, sum1{}, sum2{}, sum3{};
  for (std::size_t d = 0; d < dimensions; ++d, line += places) {
    const float value0 = row0[d], value1 = row1[d], value2 = row2[d], value3 = row3[d];
    for (std::size_t c = 0; c < lanes; ++c) {
      sum0[c] += value0 * line[c];
      sum1[c] += value1 * line[c];
      sum2[c] += value2 * line[c];
      sum3[c] += value3 * line[c];
    }
  }
  for (const Line& sum : {sum0, sum1, sum2, sum3}) {
    std::ranges::copy(sum, products + first);
    products += places;
  }
}

[[gnu::always_inline]] inline void sum_one(const float* row, const DenseDirectionLines& directions,
                                           std::size_t first, float* products) {
  const float* line = directions.of(0) + first;
  Line sum{};
  for (std::size_t d = 0; d < directions.dimensions(); ++d, line += directions.places()) {
    for (std::size_t c = 0; c < lanes; ++c) sum[c] += row[d] * line[c];
  }
  std::ranges::copy(sum, products + first);
}

ERFAR_VECTOR_CLONES void sum_rows(const float* rows, std::size_t count, const DenseDirectionLines& directions,
                                  float* products) {
  const std::size_t dimensions = directions.dimensions(), places = directions.places();
  for (; count >= height; count -= height, rows += height * dimensions, products += height * places) {
    for (std::size_t first = 0; first < places; first += lanes) sum_four(rows, directions, first, products);
  }
  for (; count > 0; --count, rows += dimensions, products += places) {
    for (std::size_t first = 0; first < places; first += lanes) sum_one(rows, directions, first, products);
  }
}

}  // namespace

DenseDirectionLines::DenseDirectionLines(std::size_t dimensions, std::size_t directions)
    : dimensions_(dimensions),
      directions_(directions),
      places_(places_for_cosines(directions)),
      values_(dimensions_ * places_) {}

void DenseDirectionLines::set(std::size_t direction, std::span<const float> values) {
  for (std::size_t d = 0; d < dimensions_; ++d) values_[d * places_ + direction] = values[d];
}

std::vector<float> cosines_of(const DenseRows& rows, std::size_t begin, std::size_t end,
                              const DenseDirectionLines& directions) {
  std::vector<float> result((end - begin) * directions.places());
  sum_rows(rows.data() + begin * directions.dimensions(), end - begin, directions, result.data());
  return result;
}

}  // namespace erfar
