#include "pipeline/link/link.h"

#include <algorithm>

#include "pipeline/base/parallel.h"
#include "pipeline/link/ranking.h"

namespace erfar {
namespace {

/// The best candidates of one document.
void choose(const LinkModel& model, std::span<const float> scores, Ranking& ranking,
            std::span<Candidate> candidates) {
  // At least two: the lead of the best is measured against the second.
  const auto best = ranking.best(scores, candidates.size() + 1);
  float confidence = 1;
  for (std::size_t rank = 0; rank < candidates.size(); ++rank) {
    const float score = scores[best[rank]];
    const float rival = rank > 0 ? scores[best[0]] : best.size() > 1 ? scores[best[1]] : 0.0F;
    const float lead = rank > 0 ? std::min(0.0F, score - rival) : score - rival;
    confidence = std::min(confidence, model.calibration.confidence(score, lead, rank == 0));
    candidates[rank] = {LearningPointId{best[rank]}, score, confidence};
  }
}

/// How many candidates from the first on are sure enough.
std::uint32_t sure(const LinkModel& model, std::span<const Candidate> candidates) {
  std::uint32_t count = 0;
  while (count < candidates.size() && candidates[count].score > 0 &&
         candidates[count].confidence >= model.settings.minimum_confidence)
    ++count;
  return count;
}

/// Puts the coder's points in front; returns how many there are.
std::uint32_t take_over(const CodedComment& coded, std::span<const float> scores,
                        std::span<Candidate> candidates) {
  for (Candidate& candidate : candidates) candidate.confidence = 0;
  std::uint32_t placed = 0;
  for (const std::size_t point : coded.points) {
    if (placed == candidates.size()) break;
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
  result.per_document = std::min(model.settings.candidates, model.points);
  result.candidates.resize(forms.rows() * result.per_document);
  result.linked.resize(forms.rows());
  constexpr std::size_t rows_per_block = 1024;
  for_each_block(forms.rows(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    DocumentFeatures features;
    std::vector<float> scores;
    Ranking ranking(model.equivalents);
    for (std::size_t i = begin; i < end; ++i) {
      count_features(model, forms.row(i), features);
      score(model, features, scores);
      const std::span<const float> of_points(scores.data(), model.points);
      const std::span<Candidate> kept(result.candidates.data() + i * result.per_document,
                                      result.per_document);
      choose(model, of_points, ranking, kept);
      const bool coded = !model.coded_as.empty() && model.coded_as[i] != LinkModel::not_coded;
      result.linked[i] =
          coded ? take_over(model.coded[model.coded_as[i]], of_points, kept) : sure(model, kept);
    }
  });
  return result;
}

}  // namespace erfar
