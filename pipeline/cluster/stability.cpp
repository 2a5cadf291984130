#include "pipeline/cluster/stability.h"

#include <algorithm>

#include "pipeline/base/parallel.h"
#include "pipeline/cluster/consensus.h"
#include "pipeline/cluster/resample.h"

namespace erfar {
namespace {

constexpr std::size_t draws = 20;
constexpr std::size_t most_rows = 1000;  // of a draw, so that time is bounded
constexpr std::size_t runs_per_view = 2;

using RowNumbers = std::vector<std::size_t>;

/// Rows that both have over rows that either has; both ascend.
double jaccard(const RowNumbers& a, const RowNumbers& b) {
  RowNumbers both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  const std::size_t either = a.size() + b.size() - both.size();
  return either == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

/// A resample, and where its runs start.
struct Draw {
  RowNumbers rows;  // ascending
  std::uint64_t seed = 0;
};

std::vector<Draw> drawn(std::span<const std::string_view> respondents, std::uint64_t seed) {
  std::vector<Draw> result(draws);
  Random random(seed);
  for (Draw& draw : result) {
    draw.rows = resampled(respondents, most_rows, random);
    draw.seed = random.next();
  }
  return result;
}

/// How alike each cluster's rows of the draw are to those of the most alike cluster found in it; below zero
/// where the draw has none of its rows.
std::vector<double> comes_back(const Draw& draw, std::span<const DenseRows> views,
                               const std::vector<RowNumbers>& members, KMeansSettings settings) {
  settings.seed = draw.seed;
  std::vector<RowNumbers> found = consensus(rows_of(views, draw.rows), settings, runs_per_view);
  for (RowNumbers& cluster : found) {
    for (std::size_t& row : cluster) row = draw.rows[row];
  }
  std::vector<double> result(members.size(), -1);
  for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
    RowNumbers of_draw;
    std::ranges::set_intersection(members[cluster], draw.rows, std::back_inserter(of_draw));
    if (of_draw.empty()) continue;
    result[cluster] = 0;
    for (const RowNumbers& other : found)
      result[cluster] = std::max(result[cluster], jaccard(of_draw, other));
  }
  return result;
}

}  // namespace

std::vector<double> stability(std::span<const DenseRows> views, std::span<const std::string_view> respondents,
                              const std::vector<RowNumbers>& members, const KMeansSettings& settings) {
  const std::vector<Draw> all = drawn(respondents, settings.seed);
  std::vector<std::vector<double>> of_draw(all.size());
  for_each_index(all.size(),
                 [&](std::size_t i) { of_draw[i] = comes_back(all[i], views, members, settings); });
  std::vector<double> result(members.size());
  for (std::size_t cluster = 0; cluster < result.size(); ++cluster) {
    double sum = 0;
    std::size_t times = 0;
    for (const std::vector<double>& likeness : of_draw) {
      if (likeness[cluster] < 0) continue;
      sum += likeness[cluster];
      ++times;
    }
    result[cluster] = sum / static_cast<double>(std::max<std::size_t>(1, times));
  }
  return result;
}

}  // namespace erfar
