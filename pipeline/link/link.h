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
  float score = 0;       // mean of cosines, in [0, 1]
  float confidence = 0;  // probability that the point fits; falls with the rank
};

/// The best candidates of every document, ten at least where there are so many points, and how many of them
/// are its answer; 0 says "none fits".
struct Links {
  std::size_t per_document = 0;
  std::vector<Candidate> candidates;  // [document * per_document + rank], best first; ties by point
  std::vector<std::uint32_t> linked;  // by document: how many of its first candidates are linked

  std::span<const Candidate> of(DocumentId document) const {
    return {candidates.data() + index_of(document) * per_document, per_document};
  }
  std::span<const Candidate> linked_of(DocumentId document) const {
    return of(document).first(linked[index_of(document)]);
  }
};

/// Scores every document (row of forms) against every point and keeps the best. What a coder said of a
/// document stands: its points come first, with confidence 1, and all others have 0.
Links link(const LinkModel& model, const DocumentTermMatrix& forms);

}  // namespace erfar
