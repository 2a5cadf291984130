#pragma once

#include <vector>

#include "pipeline/cluster/dense_cosines.h"
#include "pipeline/cluster/points.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// Views its rows, which must outlive it, and has them once more in panels; a row of zeros is an empty one.
/// Cosines as in `dense_cosines`.
class DensePoints : public Points {
 public:
  explicit DensePoints(const DenseRows& rows);
  std::size_t rows() const override { return is_empty_.size(); }
  bool is_empty(std::size_t row) const override { return is_empty_[row]; }
  std::unique_ptr<Directions> directions(const Members& members) const override;
  void distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                 std::span<double> found) const override;

  const DenseRows& vectors() const { return rows_; }
  const RowPanels& panels() const { return panels_; }

 private:
  const DenseRows& rows_;
  RowPanels panels_;
  std::vector<bool> is_empty_;
};

}  // namespace erfar
