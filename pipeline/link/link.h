#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/base/ids.h"
#include "pipeline/link/link_model.h"

namespace erfar {

/// A learning point that a document may bear on.
struct Candidate {
  LearningPointId point{};
  float score = 0;       // weighted mean of cosines, in [0, 1]
  float confidence = 0;  // probability that the point fits
};

/// The best candidates of every document, and whether the first of them is the answer or "none fits" is.
struct Links {
  std::size_t per_document = 0;
  std::vector<Candidate> candidates;  // [document * per_document + rank], best first; ties by point
  std::vector<std::uint8_t> fits;     // by document; a vector of bool cannot be filled by several threads

  std::span<const Candidate> of(DocumentId document) const {
    return {candidates.data() + index_of(document) * per_document, per_document};
  }
};

/// Scores every document (row of forms) against every point and keeps the best.
Links link(const LinkModel& model, const DocumentTermMatrix& forms);

}  // namespace erfar
