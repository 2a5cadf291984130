#include "pipeline/cluster/row_cosines.h"

#include <algorithm>
#include <array>

#include "pipeline/base/vector_clones.h"
#include "pipeline/cluster/nearest_two.h"

namespace erfar {
namespace {

constexpr std::size_t lanes = cosine_lanes;
constexpr std::size_t most_wide = 4;  // lines of a term's weights that are summed at once, in registers

/// Cosines of entries [begin, end) of the rows to the clusters from `first` on, `width` lines of them.
template <std::size_t width>
[[gnu::always_inline]] inline void sum_lines(const WeightedRows& rows, std::size_t begin, std::size_t end,
                                             const CentroidWeights& weights, std::size_t first,
                                             float* cosines) {
  constexpr std::size_t ahead = 8;  // entries, some of them the next row's
  std::array<float, width * lanes> sums{};
  for (std::size_t k = begin; k < end; ++k) {
    if (k + ahead < rows.entries()) {
      const float* const next = weights.of(rows.terms[k + ahead]) + first;
      for (std::size_t line = 0; line < width; ++line) __builtin_prefetch(next + line * lanes);
    }
    const float value = rows.values[k];
    const float* const of_term = weights.of(rows.terms[k]) + first;
    for (std::size_t c = 0; c < width * lanes; ++c) sums[c] += value * of_term[c];
  }
  std::copy(sums.begin(), sums.end(), cosines + first);
}

ERFAR_VECTOR_CLONES void sum_row(const WeightedRows& rows, std::size_t begin, std::size_t end,
                                 const CentroidWeights& weights, float* cosines) {
  const std::size_t places = weights.places();
  std::size_t first = 0;
  for (; places - first >= most_wide * lanes; first += most_wide * lanes)
    sum_lines<most_wide>(rows, begin, end, weights, first, cosines);
  switch ((places - first) / lanes) {
    case 3:
      return sum_lines<3>(rows, begin, end, weights, first, cosines);
    case 2:
      return sum_lines<2>(rows, begin, end, weights, first, cosines);
    case 1:
      return sum_lines<1>(rows, begin, end, weights, first, cosines);
    default:
      return;
  }
}

}  // namespace

CentroidWeights::CentroidWeights(const Centroids& centroids)
    : clusters_(centroids.clusters),
      all_(centroids.weights),
      whole_(all_.size() <= places() ? 0 : (all_.size() - places()) / clusters_ + 1) {
  const std::span<const float> last = all_.subspan(whole_ * clusters_);
  last_.assign(last.begin(), last.end());
  last_.resize(last.size() + places());
}

std::size_t CentroidWeights::places() const { return places_for_cosines(clusters_); }

void cosines_of(const WeightedRows& rows, std::size_t row, const CentroidWeights& weights,
                std::span<float> cosines) {
  sum_row(rows, rows.begins[row], rows.begins[row + 1], weights, cosines.data());
  std::ranges::fill(cosines.subspan(weights.clusters()), below_any_cosine);
}

}  // namespace erfar
