#include "pipeline/link/ranking.h"

#include <algorithm>
#include <numeric>

namespace erfar {

Ranking::Ranking(const std::vector<std::vector<std::size_t>>& equivalents)
    : points_(equivalents.size()), order_(equivalents.size()) {
  for (std::uint32_t a = 0; a < equivalents.size(); ++a) {
    for (const std::size_t b : equivalents[a]) {
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
  const std::size_t ranked = std::min(count, points_);
  std::ranges::partial_sort(
      order_, order_.begin() + static_cast<std::ptrdiff_t>(ranked),
      [&](std::uint32_t a, std::uint32_t b) { return keys_[a] != keys_[b] ? keys_[a] > keys_[b] : a < b; });
  return std::span(order_).first(ranked);
}

}  // namespace erfar
