#include "pipeline/link/ranking.h"

#include <algorithm>
#include <numeric>

namespace erfar {

Ranking::Ranking(const Codebook& codebook) : points_(codebook.points.size()), order_(points_) {
  for (std::uint32_t a = 0; a < points_; ++a) {
    for (const std::size_t b : codebook.points[a].equivalents) {
      if (a < b) same_.emplace_back(a, static_cast<std::uint32_t>(b));
    }
  }
}

std::span<const std::uint32_t> Ranking::best(std::span<const float> scores, std::size_t count) {
  constexpr float behind_all = 2;  // scores lie in [0, 1]
  keys_.assign(scores.begin(), scores.end());
  for (const auto& [a, b] : same_) {
    const std::uint32_t weaker = scores[a] >= scores[b] ? b : a;
    keys_[weaker] = scores[weaker] - behind_all;
  }
  std::iota(order_.begin(), order_.end(), 0U);
  const std::size_t ranked =
      std::min(std::max<std::size_t>(count, 2), points_);  // two, for the lead of the first
  std::ranges::partial_sort(
      order_, order_.begin() + static_cast<std::ptrdiff_t>(ranked),
      [&](std::uint32_t a, std::uint32_t b) { return keys_[a] != keys_[b] ? keys_[a] > keys_[b] : a < b; });
  return std::span(order_).first(ranked);
}

float lead_of(std::span<const float> scores, std::span<const std::uint32_t> best, std::size_t rank) {
  if (rank > 0) return scores[best[rank]] - scores[best[0]];
  return scores[best[0]] - (best.size() > 1 ? scores[best[1]] : 0.0F);
}

}  // namespace erfar
