#include "pipeline/cluster/stability.h"

#include <algorithm>

#include "pipeline/cluster/consensus.h"
#include "pipeline/cluster/resample.h"

namespace erfar {
namespace {

constexpr std::size_t draws = 20;
constexpr std::size_t most_rows = 1000;  // of a draw, so that time is bounded
constexpr std::size_t runs_per_view = 2;

using RowNumbers = std::vector<std::size_t>;

/// RowNumbers that both have over rows that either has; both ascend.
double jaccard(const RowNumbers& a, const RowNumbers& b) {
  RowNumbers both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  const std::size_t either = a.size() + b.size() - both.size();
  return either == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

}  // namespace

std::vector<double> stability(std::span<const DenseRows> views, std::span<const std::string_view> respondents,
                              const std::vector<RowNumbers>& members, const KMeansSettings& settings) {
  std::vector<double> sum(members.size());
  std::vector<std::size_t> times(members.size());
  Random random(settings.seed);
  for (std::size_t draw = 0; draw < draws; ++draw) {
    const RowNumbers rows = resampled(respondents, most_rows, random);
    KMeansSettings again = settings;
    again.seed = random.next();
    std::vector<RowNumbers> found = consensus(rows_of(views, rows), again, runs_per_view);
    for (RowNumbers& cluster : found) {
      for (std::size_t& row : cluster) row = rows[row];
    }
    for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
      RowNumbers of_draw;
      std::ranges::set_intersection(members[cluster], rows, std::back_inserter(of_draw));
      if (of_draw.empty()) continue;
      double best = 0;
      for (const RowNumbers& other : found) best = std::max(best, jaccard(of_draw, other));
      sum[cluster] += best;
      ++times[cluster];
    }
  }
  for (std::size_t cluster = 0; cluster < sum.size(); ++cluster)
    sum[cluster] /= static_cast<double>(std::max<std::size_t>(1, times[cluster]));
  return sum;
}

}  // namespace erfar
