#include "pipeline/cluster/seeding.h"

#include <algorithm>
#include <cmath>

#include "pipeline/base/interrupt.h"

namespace erfar {
namespace {

constexpr double same_place = 1e-5;  // cosine distance under which two rows coincide in single precision

std::size_t draw(const std::vector<double>& weights, double sum, Random& random) {
  double left = random.unit() * sum;
  std::size_t last_positive = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] <= 0) continue;
    last_positive = i;
    left -= weights[i];
    if (left < 0) break;
  }
  return last_positive;
}

}  // namespace

std::vector<std::size_t> seed_centres(const Points& points, std::span<const std::size_t> candidates,
                                      std::size_t count, Random& random) {
  std::vector<std::size_t> centres;
  if (candidates.empty() || count == 0) return centres;
  std::vector<double> nearest(candidates.size());
  centres.push_back(candidates[random.below(static_cast<std::uint32_t>(candidates.size()))]);
  points.distances(centres, candidates, nearest);
  const std::size_t trials = 2 + static_cast<std::size_t>(std::log(static_cast<double>(count)));
  std::vector<std::size_t> tried(trials);
  std::vector<double> distances(candidates.size() * trials);
  while (centres.size() < count) {
    throw_if_interrupted();  // many centres over many rows take seconds
    double sum = 0;
    for (double& distance : nearest) sum += distance = distance < same_place ? 0 : distance;
    if (sum <= 0) break;
    for (std::size_t& candidate : tried) candidate = candidates[draw(nearest, sum, random)];
    points.distances(tried, candidates, distances);
    std::vector<double> sums(trials);
    for (std::size_t i = 0; i < nearest.size(); ++i) {
      for (std::size_t trial = 0; trial < trials; ++trial)
        sums[trial] += std::min(distances[i * trials + trial], nearest[i]);
    }
    const auto best = static_cast<std::size_t>(std::ranges::min_element(sums) - sums.begin());
    centres.push_back(tried[best]);
    for (std::size_t i = 0; i < nearest.size(); ++i)
      nearest[i] = std::min(distances[i * trials + best], nearest[i]);
  }
  return centres;
}

}  // namespace erfar
