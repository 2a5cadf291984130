#include "pipeline/link/link.h"

#include <algorithm>

#include "pipeline/base/parallel.h"
#include "pipeline/link/score.h"

namespace erfar {
namespace {

constexpr std::size_t most_linked = 10;  // points of one document, but for what a coder said

/// Those to be shown, and all that may be linked: how many are shown changes no link.
std::size_t kept_per_document(const LinkModel& model) {
  std::size_t kept = std::max(most_linked, model.settings.candidates);
  for (const auto& points : model.coded_points) kept = std::max(kept, points.size());
  return kept;
}

/// The best candidates of one document.
void choose(const LinkModel& model, std::span<const float> scores, Ranking& ranking,
            std::span<Candidate> candidates) {
  const auto best = ranking.best(scores, candidates.size());
  float confidence = 1;
  for (std::size_t rank = 0; rank < candidates.size(); ++rank) {
    const float score = scores[best[rank]];
    confidence =
        std::min(confidence, model.calibration.confidence(score, lead_of(scores, best, rank), rank == 0));
    candidates[rank] = {LearningPointId{best[rank]}, score, confidence};
  }
}

/// How many candidates from the first on are sure enough.
std::uint32_t sure(const LinkModel& model, std::span<const Candidate> candidates) {
  const std::size_t most = std::min(candidates.size(), most_linked);
  std::uint32_t count = 0;
  while (count < most && candidates[count].score > 0 &&
         candidates[count].confidence >= model.settings.minimum_confidence)
    ++count;
  return count;
}

/// Puts the coder's points in front; returns how many there are.
std::uint32_t take_over(std::span<const std::size_t> points, std::span<const float> scores,
                        std::span<Candidate> candidates) {
  for (Candidate& candidate : candidates) candidate.confidence = 0;
  std::uint32_t placed = 0;
  for (const std::size_t point : points) {
    const LearningPointId id{static_cast<std::uint32_t>(point)};
    const auto from = candidates.begin() + placed;
    auto found = std::find_if(from, candidates.end(), [&](const Candidate& c) { return c.point == id; });
    if (found == candidates.end()) --found;  // gives its place to the coder's
    std::move_backward(from, found, found + 1);
    *from = {id, scores[point], 1};
    ++placed;
  }
  return placed;
}

}  // namespace

Links link(const LinkModel& model, const DocumentTermMatrix& forms) {
  Links result;
  result.per_document = std::min(kept_per_document(model), model.points);
  result.candidates.resize(forms.rows() * result.per_document);
  result.linked.resize(forms.rows());
  constexpr std::size_t rows_per_block = 1024;
  for_each_block(forms.rows(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    DocumentFeatures features;
    std::vector<float> scores;
    Ranking ranking = model.ranking;
    for (std::size_t i = begin; i < end; ++i) {
      count_features(model, forms.row(i), features);
      score(model, forms.row(i), features, scores);
      const std::span<const float> of_points(scores.data(), model.points);
      const std::span<Candidate> kept(result.candidates.data() + i * result.per_document,
                                      result.per_document);
      choose(model, of_points, ranking, kept);
      const bool coded = !model.coded_as.empty() && model.coded_as[i] != LinkModel::not_coded;
      result.linked[i] =
          coded ? take_over(model.coded_points[model.coded_as[i]], of_points, kept) : sure(model, kept);
    }
  });
  return result;
}

}  // namespace erfar
