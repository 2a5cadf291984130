#include "pipeline/link/link_model.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include "pipeline/base/parallel.h"
#include "pipeline/link/held_out.h"
#include "pipeline/link/learning.h"
#include "pipeline/link/weights.h"

namespace erfar {
namespace {

constexpr std::size_t most_documents = 20'000;  // for idf and feedback
constexpr std::size_t least_coded = 30;         // for a calibration of their own

/// Evenly spaced documents that no coder has seen: what those say is known.
std::vector<std::size_t> sample(const LinkSources& sources) {
  const std::size_t rows = sources.documents.matrix.rows();
  const std::size_t step = std::max<std::size_t>(1, (rows + most_documents - 1) / most_documents);
  std::vector<std::size_t> result;
  for (std::size_t row = 0; row < rows; row += step) {
    if (sources.coded_as.empty() || sources.coded_as[row] == LinkModel::not_coded) result.push_back(row);
  }
  return result;
}

std::vector<std::size_t> numbers(std::size_t count) {
  std::vector<std::size_t> result(count);
  std::iota(result.begin(), result.end(), std::size_t{0});
  return result;
}

struct SpaceKind {
  Analyzer analyzer;
  float body, chapter;  // as in SpaceVectors
};

}  // namespace

LinkModel make_link_model(const LinkSources& sources, const LinkSettings& settings) {
  LinkModel model{.settings = settings,
                  .points = sources.codebook.points.size(),
                  .ranking = Ranking(sources.codebook),
                  .coded_as = sources.coded_as};
  for (const CodedComment& comment : sources.coded) model.coded_points.push_back(comment.points);

  const TextRows rows(sources.codebook, sources.coded);
  constexpr std::size_t block_bytes = std::size_t{1} << 16;
  const FormCounts texts = count_forms(rows.texts, block_bytes);
  const std::vector<std::size_t> sampled = sample(sources);
  const std::vector<std::size_t> all_texts = numbers(rows.texts.size());
  const std::array<SpaceKind, 2> kinds{
      SpaceKind{[&](std::string_view form, std::vector<std::string>& features) {
                  word_feature(form, sources.lexicon, features);
                },
                link_weights::concept_paragraphs, link_weights::concept_chapter},
      SpaceKind{character_n_grams, link_weights::n_gram_paragraphs, link_weights::n_gram_chapter}};
  std::vector<SpaceVectors> spaces(kinds.size());
  model.spaces.resize(kinds.size());
  for_each_index(kinds.size(), [&](std::size_t s) {
    FeatureSpace& features = model.spaces[s].features;
    features = FeatureSpace(kinds[s].analyzer, {texts, sources.documents, sampled});
    spaces[s] = {features.features(), kinds[s].body, kinds[s].chapter,
                 features.text_vectors(texts.matrix, all_texts),
                 features.document_vectors(sources.documents.matrix, sampled)};
  });

  model.reasons = Reasons(model.spaces.front().features, texts, rows, sources.documents.vocabulary);
  const auto from_report = prototypes(rows, spaces);
  if (rows.coded >= least_coded) {
    const Folds folds = held_out(sources.codebook, sources.coded, rows, spaces, from_report);
    std::vector<Calibration::Observation> all;
    for (const auto& fold : folds) all.insert(all.end(), fold.begin(), fold.end());
    model.calibration = Calibration(all);
    model.cross_calibrated = cross_calibrated(folds);
  }
  auto points =
      with_feedback(rows, spaces, taught(rows, spaces, sources.coded, numbers(rows.coded), from_report));
  for (std::size_t s = 0; s < points.size(); ++s) {
    auto& [features, of_points, forms] = model.spaces[s];
    of_points = std::move(points[s]);
    forms = FormSums(features, of_points, sources.documents.vocabulary.size());
  }
  return model;
}

Reason reason(const LinkModel& model, TermId form, LearningPointId point) {
  const FeatureSpace& concepts = model.spaces.front().features;
  const PointVectors& vectors = model.spaces.front().points;
  const bool learned = std::ranges::any_of(
      concepts.features_of(form), [&](TermId feature) { return vectors.of(feature)[index_of(point)] > 0; });
  return model.reasons.of(concepts, form, index_of(point), learned);
}

}  // namespace erfar
