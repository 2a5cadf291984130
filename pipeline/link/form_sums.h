#pragma once

#include <cstddef>

#include "pipeline/link/feature_space.h"
#include "pipeline/link/point_vectors.h"

namespace erfar {

/// What each form of the documents brings to each point, worked out once: its features' weights in the
/// points, every feature taken to stand once in its document. A comment of 25 forms has some 700 character
/// n-grams; its score is then the sum of 25 rows, mended for the hundred features that several of its forms
/// have.
struct FormSums {
  FormSums() = default;
  FormSums(const FeatureSpace& space, const PointVectors& points, std::size_t forms);

  /// At most 32 MiB of them: forms beyond are met late, so they are rare, and are summed where they are.
  bool has(TermId form) const { return index_of(form) < with_sum; }

  std::size_t with_sum = 0;  // forms
  PointVectors points;       // form by form
};

}  // namespace erfar
