#include "pipeline/link/link.h"

#include <algorithm>
#include <numeric>

#include "pipeline/base/parallel.h"

namespace erfar {

Links link(const LinkModel& model, const DocumentTermMatrix& forms) {
  Links result;
  result.per_document = std::min(model.settings.candidates, model.points);
  result.candidates.resize(forms.rows() * result.per_document);
  result.fits.resize(forms.rows());
  constexpr std::size_t rows_per_block = 1024;
  for_each_block(forms.rows(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    DocumentFeatures features;
    std::vector<float> scores;
    std::vector<std::uint32_t> order(model.points);
    for (std::size_t i = begin; i < end; ++i) {
      count_features(model, forms.row(i), features);
      score(model, features, scores);
      std::iota(order.begin(), order.end(), 0U);
      std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(result.per_document),
                                [&](std::uint32_t a, std::uint32_t b) {
                                  return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
                                });
      for (std::size_t rank = 0; rank < result.per_document; ++rank) {
        const float s = scores[order[rank]];
        result.candidates[i * result.per_document + rank] = {LearningPointId{order[rank]}, s, confidence(s)};
      }
      const Candidate* const best =
          result.per_document > 0 ? &result.candidates[i * result.per_document] : nullptr;
      result.fits[i] =
          best != nullptr && best->score > 0 && best->confidence >= model.settings.minimum_confidence;
    }
  });
  return result;
}

}  // namespace erfar
