#include "pipeline/link/held_out.h"

#include <algorithm>

#include "pipeline/link/learning.h"
#include "pipeline/link/ranking.h"

namespace erfar {
namespace {

constexpr std::size_t folds = 5;
constexpr std::size_t candidates = 10;  // of each comment, however many are shown

}  // namespace

std::vector<Calibration::Observation> held_out(const Codebook& codebook, std::span<const CodedComment> coded,
                                               const TextRows& rows, std::span<const SpaceVectors> spaces,
                                               std::span<const PointVectors> prototypes) {
  std::vector<Calibration::Observation> result;
  Ranking ranking(codebook);
  std::vector<float> scores;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<std::size_t> seen;
    for (std::size_t comment = 0; comment < rows.coded; ++comment) {
      if (comment % folds != fold) seen.push_back(comment);
    }
    const auto points = with_feedback(rows, spaces, taught(rows, spaces, coded, seen, prototypes));
    for (std::size_t comment = fold; comment < rows.coded; comment += folds) {
      mean_cosines(
          points, [&](std::size_t s) { return spaces[s].texts.row(rows.coded_comment(comment)); }, scores);
      const std::span<const float> of_points = std::span(scores).first(rows.points);
      const auto best = ranking.best(of_points, candidates);
      for (std::size_t rank = 0; rank < best.size(); ++rank) {
        const bool fits = std::ranges::any_of(coded[comment].points, [&](std::size_t given) {
          return same_point(codebook, given, best[rank]);
        });
        result.push_back({of_points[best[rank]], lead_of(of_points, best, rank), rank == 0, fits});
      }
    }
  }
  return result;
}

}  // namespace erfar
