#include "pipeline/cluster/left_out.h"

#include <algorithm>
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

void leave_out(double most, std::vector<Assignment>& assignments, std::span<const std::size_t> counted_as) {
  std::vector<Fit> worst;
  std::size_t with_terms = 0;
  for (Assignment& assignment : assignments) {
    if (assignment.theme == no_theme) {
      assignment.left_out = LeftOut::too_short;
      continue;
    }
    ++with_terms;
    const Fit found = fit(assignment, counted_as);
    if (found.first != LeftOut::no) worst.push_back(found);
  }
  const auto allowed = static_cast<std::size_t>(most * static_cast<double>(with_terms));
  std::ranges::sort(worst);
  const bool all = worst.size() <= allowed;
  for (Assignment& assignment : assignments) {
    if (assignment.theme == no_theme) continue;
    const Fit found = fit(assignment, counted_as);
    if (found.first == LeftOut::no || (!all && found >= worst[allowed])) continue;
    assignment.nearest = std::exchange(assignment.theme, no_theme);
    assignment.left_out = found.first;
  }
}

}  // namespace erfar
