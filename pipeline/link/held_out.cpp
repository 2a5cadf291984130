#include "pipeline/link/held_out.h"

#include <algorithm>

#include "pipeline/link/learning.h"
#include "pipeline/link/ranking.h"

namespace erfar {
namespace {

constexpr std::size_t fold_count = 5;
constexpr std::size_t candidates = 10;  // of each comment, however many are shown

}  // namespace

Folds held_out(const Codebook& codebook, std::span<const CodedComment> coded, const TextRows& rows,
               std::span<const SpaceVectors> spaces, std::span<const PointVectors> prototypes) {
  Folds result(fold_count);
  Ranking ranking(codebook);
  std::vector<float> scores;
  for (std::size_t fold = 0; fold < fold_count; ++fold) {
    std::vector<std::size_t> seen;
    for (std::size_t comment = 0; comment < rows.coded; ++comment) {
      if (comment % fold_count != fold) seen.push_back(comment);
    }
    const auto points = with_feedback(rows, spaces, taught(rows, spaces, coded, seen, prototypes));
    for (std::size_t comment = fold; comment < rows.coded; comment += fold_count) {
      mean_cosines(
          points, [&](std::size_t s) { return spaces[s].texts.row(rows.coded_comment(comment)); }, scores);
      const std::span<const float> of_points = std::span(scores).first(rows.points);
      const auto best = ranking.best(of_points, candidates);
      for (std::size_t rank = 0; rank < best.size(); ++rank) {
        const bool fits = std::ranges::any_of(coded[comment].points, [&](std::size_t given) {
          return same_point(codebook, given, best[rank]);
        });
        result[fold].push_back({of_points[best[rank]], lead_of(of_points, best, rank), rank == 0, fits});
      }
    }
  }
  return result;
}

std::vector<Judgement> cross_calibrated(const Folds& folds) {
  std::vector<Judgement> result;
  for (const auto& fold : folds) {
    std::vector<Calibration::Observation> others;
    for (const auto& other : folds) {
      if (&other != &fold) others.insert(others.end(), other.begin(), other.end());
    }
    const Calibration calibration(others);
    for (const auto& [score, lead, first, fits] : fold) {
      if (first) result.push_back({calibration.confidence(score, lead, true), fits});
    }
  }
  return result;
}

}  // namespace erfar
