#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/codebook/learning_point.h"
#include "pipeline/link/features.h"
#include "pipeline/weigh/count_forms.h"

namespace erfar {

/// Counts of features in one document, reused from document to document.
struct FeatureCounts {
  std::vector<std::uint32_t> count;    // by feature; zero between documents
  std::vector<std::uint32_t> present;  // features whose count is not zero
};

/// TF-IDF vectors of documents and learning points over the features that the codebook's texts know. Features
/// are worked out once per form, never per token.
///
/// Term weight (1 + ln tf) * idf with idf = ln((1 + N) / (1 + df)) + 1 over (at most 20,000 evenly spaced)
/// documents; a point's vector is unit(unit(text) + body_weight * unit(body of its chapter)); the score is
/// the cosine.
class FeatureSpace {
 public:
  /// `documents` are the corpus's forms; `texts` the forms of the codebook's texts, points first, then
  /// bodies.
  FeatureSpace(const Analyzer& analyzer, const FormCounts& documents, const FormCounts& texts,
               const Codebook& codebook, float body_weight);

  std::size_t features() const { return idf_.size(); }
  std::span<const std::uint32_t> features_of(TermId form) const {
    return {features_.data() + begins_[index_of(form)],
            begins_[index_of(form) + 1] - begins_[index_of(form)]};
  }
  /// Counts a document's features; `counts` must be cleared by `clear`.
  void count(DocumentTermRows::Row forms, FeatureCounts& counts) const;
  static void clear(FeatureCounts& counts);

  /// Length of the counted document's vector.
  float norm(const FeatureCounts& counts) const;
  /// Weight of one feature in the counted document, before scaling to unit length.
  float weight(std::uint32_t feature, std::uint32_t count) const;
  /// The feature's weights in all points; zero beyond the last point up to `stride`.
  const float* in_points(std::uint32_t feature) const { return point_weights_.data() + feature * stride_; }
  std::size_t stride() const { return stride_; }

 private:
  std::vector<std::size_t> begins_{0};  // by form
  std::vector<std::uint32_t> features_;
  std::vector<float> idf_;
  std::vector<float> point_weights_;  // [feature * stride + point]
  std::size_t stride_ = 0;
};

}  // namespace erfar
