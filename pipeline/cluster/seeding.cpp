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
  points.distances(centres.back(), candidates, nearest);
  const int trials = 2 + static_cast<int>(std::log(static_cast<double>(count)));
  std::vector<double> tried(candidates.size());
  std::vector<double> best;
  while (centres.size() < count) {
    throw_if_interrupted();  // many centres over many rows take seconds
    double sum = 0;
    for (double& distance : nearest) sum += distance = distance < same_place ? 0 : distance;
    if (sum <= 0) break;
    double best_sum = -1;
    std::size_t best_candidate = 0;
    for (int trial = 0; trial < trials; ++trial) {
      const std::size_t candidate = draw(nearest, sum, random);
      points.distances(candidates[candidate], candidates, tried);
      double tried_sum = 0;
      for (std::size_t i = 0; i < tried.size(); ++i) tried_sum += tried[i] = std::min(tried[i], nearest[i]);
      if (best_sum < 0 || tried_sum < best_sum) {
        best_sum = tried_sum;
        best_candidate = candidate;
        best.swap(tried);
        tried.resize(best.size());
      }
    }
    centres.push_back(candidates[best_candidate]);
    nearest.swap(best);
  }
  return centres;
}

}  // namespace erfar
