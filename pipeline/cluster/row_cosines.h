#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/cluster/theme.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// A view of centroids' weights from which those of a term are read in whole lines of sixteen: what lies
/// behind its last cluster is the next term's, and means nothing in a sum. The last terms, behind which lies
/// too little, are copied.
class CentroidWeights {
 public:
  explicit CentroidWeights(const Centroids& centroids);
  const float* of(TermId term) const {
    const std::size_t number = index_of(term);
    return number < whole_ ? all_.data() + number * clusters_ : last_.data() + (number - whole_) * clusters_;
  }
  std::size_t clusters() const { return clusters_; }
  std::size_t places() const;  // `places_for_cosines`

 private:
  std::size_t clusters_;
  std::span<const float> all_;
  std::size_t whole_;  // terms that are read where they are
  std::vector<float> last_;
};

/// Cosines of a row of unit length to the centroids, as `nearest_two` takes them; summed in the order of the
/// row's entries.
void cosines_of(const WeightedRows& rows, std::size_t row, const CentroidWeights& weights,
                std::span<float> cosines);

}  // namespace erfar
