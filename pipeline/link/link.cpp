#include "pipeline/link/link.h"

#include <algorithm>
#include <numeric>

#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

/// The best candidates of one document by score; ties by point.
void choose(const LinkModel& model, const std::vector<float>& scores, std::vector<std::uint32_t>& order,
            std::span<Candidate> candidates) {
  order.resize(model.points);
  std::iota(order.begin(), order.end(), 0U);
  // At least two: the lead of the best is measured against the second.
  const std::size_t ranked = std::min(candidates.size() + 1, order.size());
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(ranked),
                            [&](std::uint32_t a, std::uint32_t b) {
                              return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
                            });
  for (std::size_t rank = 0; rank < candidates.size(); ++rank) {
    const float score = scores[order[rank]];
    const float rival = rank > 0 ? scores[order[0]] : ranked > 1 ? scores[order[1]] : 0.0F;
    candidates[rank] = {LearningPointId{order[rank]}, score, confidence(score, score - rival)};
  }
}

}  // namespace

Links link(const LinkModel& model, const DocumentTermMatrix& forms) {
  Links result;
  result.per_document = std::min(model.settings.candidates, model.points);
  result.candidates.resize(forms.rows() * result.per_document);
  result.fits.resize(forms.rows());
  constexpr std::size_t rows_per_block = 1024;
  for_each_block(forms.rows(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    DocumentFeatures features;
    std::vector<float> scores;
    std::vector<std::uint32_t> order;
    for (std::size_t i = begin; i < end; ++i) {
      count_features(model, forms.row(i), features);
      score(model, features, scores);
      const std::span<Candidate> kept(result.candidates.data() + i * result.per_document,
                                      result.per_document);
      choose(model, scores, order, kept);
      result.fits[i] =
          !kept.empty() && kept[0].score > 0 && kept[0].confidence >= model.settings.minimum_confidence;
    }
  });
  return result;
}

}  // namespace erfar
