#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/link/link_model.h"

namespace erfar {

/// How often a document has the features of one space, as far as its forms' sums (`FormSums`) do not say: the
/// weight of a feature grows with the logarithm of its number. Reused from document to document.
struct SharedFeatures {
  std::vector<std::uint64_t> seen;    // by feature, 64 a word: whether the document has it
  std::vector<TermId> again;          // at each place after its first
  std::vector<TermId> shared;         // features that stand more than once, …
  std::vector<float> differences;     // … and their weights, less that of lone ones in all places
  std::vector<std::uint32_t> hits;    // by feature, 0 where it is not shared: in how many places of the forms
  std::vector<std::uint32_t> more;    // by feature, as above: how often besides, as forms repeat
  std::vector<float> per_occurrence;  // by feature, as above: an occurrence's weight, less that of a lone one
  float norm = 0;                     // length of all weights as a vector
};

/// In every space of a model.
using DocumentFeatures = std::vector<SharedFeatures>;

/// What `features` held is forgotten.
void count_features(const LinkModel& model, DocumentTermRows::Row forms, DocumentFeatures& features);

/// Score against every point, in [0, 1]; `scores` has the stride of the model's spaces. `features` are those
/// of the forms.
void score(const LinkModel& model, DocumentTermRows::Row forms, const DocumentFeatures& features,
           std::vector<float>& scores);

/// What one occurrence of a form adds to each point's score; reused from form to form.
struct Contribution {
  std::vector<float> points;  // with the stride of the model's spaces
  std::vector<TermId> shared;
  std::vector<float> weights;  // of those in one space, the last that was added
};

/// Where the document holds `features`: the weight of each of the form's features shared evenly by the
/// feature's occurrences. All occurrences together make the score.
void contribution(const LinkModel& model, const DocumentFeatures& features, TermId form,
                  Contribution& earned);

}  // namespace erfar
