#include "pipeline/cluster/left_out.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace erfar {
namespace {

// Under these lie 1 % of 260 answers to a survey (20 themes), 0.4 % of 273 paragraphs of a report (20 themes)
// and 4 % of 1,600 sentences on anything (SIB-200, 7 themes).
constexpr float least_score = 0.08F;
constexpr float least_margin = 0.005F;

/// How badly a document fits, less = worse: a document that shares nothing before any between two.
using Fit = std::pair<LeftOut, float>;

Fit fit(const Assignment& assignment, std::span<const std::size_t> counted_as) {
  const float margin = assignment.score - assignment.second;
  const bool is_one_theme = assignment.second_theme == no_theme ||
                            (!counted_as.empty() && counted_as[index_of(assignment.theme)] ==
                                                        counted_as[index_of(assignment.second_theme)]);
  if (assignment.score < least_score) return {LeftOut::nothing_shared, assignment.score};
  if (margin < least_margin && !is_one_theme) return {LeftOut::between_two, margin};
  return {LeftOut::no, 0};
}

}  // namespace

void leave_out(double most, std::vector<Assignment>& assignments, std::span<const std::size_t> counted_as,
               std::span<const std::vector<std::size_t>> groups) {
  constexpr double rounding = 1e-9;  // 0.29 of 100 are 29, though the product is a little less
  std::vector<Fit> fits(assignments.size());
  for (std::size_t i = 0; i < fits.size(); ++i) {
    if (assignments[i].theme == no_theme) assignments[i].left_out = LeftOut::too_short;
    if (assignments[i].theme != no_theme) fits[i] = fit(assignments[i], counted_as);
  }
  for (const auto& group : groups) {
    for (const std::size_t i : group) fits[i] = {};
  }
  std::vector<Fit> worst;
  std::ranges::copy_if(fits, std::back_inserter(worst),
                       [](const Fit& found) { return found.first != LeftOut::no; });
  std::ranges::sort(worst);
  const auto with_terms = std::ranges::count(assignments, LeftOut::no, &Assignment::left_out);
  const auto allowed = static_cast<std::size_t>(most * static_cast<double>(with_terms) + rounding);
  for (std::size_t i = 0; i < fits.size(); ++i) {
    if (fits[i].first == LeftOut::no || (allowed < worst.size() && fits[i] >= worst[allowed])) continue;
    assignments[i].nearest = std::exchange(assignments[i].theme, no_theme);
    assignments[i].left_out = fits[i].first;
  }
}

}  // namespace erfar
