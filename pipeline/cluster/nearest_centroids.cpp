#include "pipeline/cluster/nearest_centroids.h"

#include <algorithm>
#include <array>
#include <vector>

#include "pipeline/base/vector_clones.h"
#include "pipeline/cluster/nearest_two.h"

namespace erfar {
namespace {

constexpr std::size_t lanes = 16;     // of single precision: a cache line
constexpr std::size_t most_wide = 4;  // lines of a term's weights that are summed at once, in registers

/// Weights as `Centroids` has them. Those of a term are read in whole lines: what lies behind its last
/// cluster is the next term's, and means nothing in a sum. The last terms, behind which lies too little, are
/// copied.
class Weights {
 public:
  explicit Weights(const Centroids& centroids) : clusters_(centroids.clusters), all_(centroids.weights) {
    const std::size_t places = places_for_cosines(clusters_);
    whole_ = all_.size() < places ? 0 : (all_.size() - places) / clusters_ + 1;
    const std::span<const float> last = all_.subspan(whole_ * clusters_);
    last_.assign(last.begin(), last.end());
    last_.resize(last.size() + places);
  }
  const float* of(TermId term) const {
    const std::size_t number = index_of(term);
    return number < whole_ ? all_.data() + number * clusters_ : last_.data() + (number - whole_) * clusters_;
  }
  std::size_t places() const { return places_for_cosines(clusters_); }

 private:
  std::size_t clusters_;
  std::span<const float> all_;
  std::size_t whole_;  // terms that are read where they are
  std::vector<float> last_;
};

/// Cosines of entries [begin, end) of the rows to the clusters from `first` on, `width` lines of them.
template <std::size_t width>
[[gnu::always_inline]] inline void sum_lines(const WeightedRows& rows, std::size_t begin, std::size_t end,
                                             const Weights& weights, std::size_t first, float* cosines) {
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
                                 const Weights& weights, float* cosines) {
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

void nearest_centroids(const WeightedRows& rows, std::size_t begin, const Centroids& centroids,
                       std::span<Assignment> found) {
  std::ranges::fill(found, Assignment());
  if (centroids.clusters == 0) return;
  const Weights weights(centroids);
  std::vector<float> cosines(weights.places());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t first = rows.begins[begin + i], end = rows.begins[begin + i + 1];
    if (first == end) continue;
    sum_row(rows, first, end, weights, cosines.data());
    std::fill(cosines.begin() + static_cast<std::ptrdiff_t>(centroids.clusters), cosines.end(),
              below_any_cosine);
    found[i] = nearest_two(cosines.data(), centroids.clusters);
  }
}

}  // namespace erfar
