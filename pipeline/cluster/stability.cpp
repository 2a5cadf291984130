#include "pipeline/cluster/stability.h"

#include <algorithm>
#include <unordered_map>

#include "pipeline/base/random.h"
#include "pipeline/cluster/consensus.h"

namespace erfar {
namespace {

constexpr std::size_t draws = 20;
constexpr std::size_t most_rows = 1000;  // of a draw, so that time is bounded
constexpr std::size_t runs_per_view = 2;

using RowNumbers = std::vector<std::size_t>;

/// The rows of respondents that a draw with replacement has, ascending; some of them by lot where they are
/// many.
RowNumbers drawn(std::span<const std::string_view> respondents, Random& random) {
  std::unordered_map<std::string_view, std::size_t> number;
  for (const std::string_view respondent : respondents) number.emplace(respondent, number.size());
  std::vector<bool> is_drawn(number.size());
  for (std::size_t i = 0; i < number.size(); ++i)
    is_drawn[random.below(static_cast<std::uint32_t>(number.size()))] = true;
  RowNumbers rows;
  for (std::size_t row = 0; row < respondents.size(); ++row) {
    if (is_drawn[number.at(respondents[row])]) rows.push_back(row);
  }
  if (rows.size() > most_rows) {
    for (std::size_t i = 0; i < most_rows; ++i)
      std::swap(rows[i], rows[i + random.below(static_cast<std::uint32_t>(rows.size() - i))]);
    rows.resize(most_rows);
    std::ranges::sort(rows);
  }
  return rows;
}

DenseRows rows_of(const DenseRows& view, const RowNumbers& rows) {
  DenseRows result(static_cast<Eigen::Index>(rows.size()), view.cols());
  for (std::size_t i = 0; i < rows.size(); ++i)
    result.row(static_cast<Eigen::Index>(i)) = view.row(static_cast<Eigen::Index>(rows[i]));
  return result;
}

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
    const RowNumbers rows = drawn(respondents, random);
    std::vector<DenseRows> drawn_views;
    for (const DenseRows& view : views) drawn_views.push_back(rows_of(view, rows));
    KMeansSettings again = settings;
    again.seed = random.next();
    std::vector<RowNumbers> found = consensus(drawn_views, again, runs_per_view);
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
