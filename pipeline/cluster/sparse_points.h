#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/cluster/points.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// Sparse rows, as they are to be compared with centroids, and laid out by term for sums and for the few rows
/// that share a term with one: a copy of 8 bytes an entry.
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
  const WeightedRows& by_row() const { return rows_; }

 private:
  WeightedRows rows_;
  std::vector<bool> is_empty_;
  std::vector<std::size_t> term_begins_;
  Entries by_term_;
};

}  // namespace erfar
