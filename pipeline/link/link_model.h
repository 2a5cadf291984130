#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/base/judgement.h"
#include "pipeline/codebook/learning_point.h"
#include "pipeline/link/calibration.h"
#include "pipeline/link/feature_space.h"
#include "pipeline/link/form_sums.h"
#include "pipeline/link/point_vectors.h"
#include "pipeline/link/ranking.h"
#include "pipeline/link/reasons.h"
#include "pipeline/weigh/count_forms.h"

namespace erfar {

struct LinkSettings {
  std::size_t candidates = 10;      // shown per document; changes no link
  float minimum_confidence = 0.3F;  // a point under it is not linked; without any the answer is "none fits"
};

/// Everything needed to score documents against a codebook; made once, read by all threads.
struct LinkModel {
  /// One way of looking at words. The score is the mean of the spaces' cosines.
  struct Space {
    FeatureSpace features;
    PointVectors points;
    FormSums forms;
  };
  static constexpr std::size_t not_coded = static_cast<std::size_t>(-1);

  LinkSettings settings;
  std::size_t points = 0;
  std::vector<Space> spaces;
  Calibration calibration;
  std::vector<Judgement>
      cross_calibrated;  // of the coded comments; empty where the calibration is the default
  Ranking ranking;
  Reasons reasons;
  std::vector<std::vector<std::size_t>> coded_points;  // what the coder gave each coded comment
  std::vector<std::size_t> coded_as;  // by document: which coded comment it is, or `not_coded`
};

/// What the model learns from.
struct LinkSources {
  const Codebook& codebook;
  std::span<const CodedComment> coded;  // their texts as the documents' are, masked
  const FormCounts& documents;
  std::vector<std::size_t> coded_as;  // as in the model; empty where no document is coded
  const Lexicon* lexicon = nullptr;
};

/// Two spaces: concepts with compound parts, and character n-grams. Points start from the report
/// (`prototypes`), move towards coded comments (`taught`) and take up the words of the others (`feedback`,
/// from at most 20,000 evenly spaced documents). With coded comments enough the confidences are calibrated on
/// them, each scored by a model that has not seen it.
LinkModel make_link_model(const LinkSources& sources, const LinkSettings& settings);

/// Why a form that earned the point a score did so.
Reason reason(const LinkModel& model, TermId form, LearningPointId point);

}  // namespace erfar
