#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/cluster/nearest_centroids.h"
#include "pipeline/cluster/points.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// Sparse rows laid out by term, twice: over all rows, for sums and for the few rows that share a term with
/// one; and block by block of rows, so that a centroid's weights for a term are read once for all rows of the
/// block, one term after the other. A copy of 20 bytes an entry.
class SparsePoints : public Points {
 public:
  struct Entries {
    LargeVector<std::uint32_t> rows;
    LargeVector<float> values;
  };

  SparsePoints(const WeightedRows& rows, std::size_t columns);
  std::size_t rows() const override { return is_empty_.size(); }
  std::size_t columns() const { return term_begins_.size() - 1; }
  bool is_empty(std::size_t row) const override { return is_empty_[row]; }
  std::unique_ptr<Directions> directions(const Members& members) const override;
  void distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                 std::span<double> found) const override;

  std::span<const std::size_t> term_begins() const { return term_begins_; }  // in `by_term`
  const Entries& by_term() const { return by_term_; }
  BlockEntries block(std::size_t number) const;

 private:
  void lay_out_blocks();

  WeightedRows rows_;
  std::vector<bool> is_empty_;
  std::vector<std::size_t> term_begins_;
  Entries by_term_;
  std::vector<std::size_t> block_begins_;  // in the two below
  Entries by_block_;                       // with rows counted from the block's first
  LargeVector<TermId> terms_by_block_;
};

}  // namespace erfar
