#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/codebook/learning_point.h"
#include "pipeline/link/feature_space.h"
#include "pipeline/weigh/count_forms.h"

namespace erfar {

struct LinkSettings {
  std::size_t candidates = 10;  // kept per document
  float word_weight = 1;        // shares of the two cosines in the score
  float n_gram_weight = 2;
  float body_weight = 0.4F;          // of the chapter's running text in a point's vector
  float minimum_confidence = 0.15F;  // under it the answer is "none fits"
};

/// Everything needed to score documents against a codebook; made once, read by all threads.
struct LinkModel {
  struct Source {
    FeatureSpace space;
    float share;  // of this source's cosine in the score; all shares add up to 1
  };
  LinkSettings settings;
  std::size_t points = 0;
  std::vector<Source> sources;
};

LinkModel make_link_model(const Codebook& codebook, const FormCounts& documents, const LinkSettings& settings,
                          const Lexicon* lexicon = nullptr);

/// A document's features in every source of a model; reused from document to document.
struct DocumentFeatures {
  std::vector<FeatureCounts> counts;
  std::vector<float> norms;
};

void count_features(const LinkModel& model, DocumentTermRows::Row forms, DocumentFeatures& features);

/// Score against every point; `scores` has the stride of the model's spaces.
void score(const LinkModel& model, const DocumentFeatures& features, std::vector<float>& scores);

/// What one occurrence of a form adds to each point's score, where the document holds `features`: the weight
/// of each of its features shared evenly by the feature's occurrences. All occurrences together make the
/// score.
void contribution(const LinkModel& model, const DocumentFeatures& features, TermId form,
                  std::vector<float>& points);

/// Probability that a point fits a document with this score, and this lead over the best of the other points
/// (negative for all points but the best). Logistic regression on all 9,582 candidates of 260 labelled survey
/// comments (wave 1 of the test data), score and lead the only variables; in fifths of first candidates it
/// predicts 0.08, 0.15, 0.22, 0.35, 0.67 where 0.08, 0.19, 0.35, 0.48, 0.59 fit.
float confidence(float score, float lead);

}  // namespace erfar
