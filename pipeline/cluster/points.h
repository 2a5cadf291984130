#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <vector>

#include "pipeline/cluster/theme.h"
#include "pipeline/weigh/compressed_rows.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// Rows of unit length, or empty, as k-means asks for them: many at a time, so that a sparse and a dense
/// matrix each take the way that is quick for them. Results depend on neither threads nor how rows are asked
/// for.
class Points {
 public:
  virtual ~Points() = default;
  virtual std::size_t rows() const = 0;
  virtual std::size_t columns() const = 0;
  virtual bool is_empty(std::size_t row) const = 0;
  /// The rows from `begin` on, as many as there are places, to their nearest centroid; empty ones to none.
  virtual void assign(std::size_t begin, const Centroids& centroids, std::span<Assignment> found) const = 0;
  /// The mean direction of rows, which are summed in their order; the cluster's column is zero before.
  virtual void set_centroid(Centroids& centroids, std::size_t cluster,
                            std::span<const std::size_t> members) const = 0;
  /// 1 - cosine of at most `most_from` rows to each of others: [other * from + row].
  virtual void distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                         std::span<double> found) const = 0;
  static constexpr std::size_t most_from = 8;
};

/// Views its rows.
class SparsePoints : public Points {
 public:
  SparsePoints(const WeightedRows& rows, std::size_t columns) : rows_(rows), columns_(columns) {}
  std::size_t rows() const override { return rows_.rows(); }
  std::size_t columns() const override { return columns_; }
  bool is_empty(std::size_t row) const override { return rows_.row(row).size() == 0; }
  void assign(std::size_t begin, const Centroids& centroids, std::span<Assignment> found) const override;
  void set_centroid(Centroids& centroids, std::size_t cluster,
                    std::span<const std::size_t> members) const override;
  void distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                 std::span<double> found) const override;

 private:
  struct Columns {
    std::vector<std::size_t> begins;
    LargeVector<std::uint32_t> rows;
    LargeVector<float> values;
  };
  void transpose() const;

  WeightedRows rows_;
  std::size_t columns_;
  mutable std::once_flag is_transposed_;
  mutable Columns by_term_;  // made where distances are asked for, from any thread
};

/// Views its rows, which must outlive it; a row of zeros is an empty one.
class DensePoints : public Points {
 public:
  explicit DensePoints(const DenseRows& rows);
  std::size_t rows() const override { return is_empty_.size(); }
  std::size_t columns() const override { return static_cast<std::size_t>(rows_.cols()); }
  bool is_empty(std::size_t row) const override { return is_empty_[row]; }
  void assign(std::size_t begin, const Centroids& centroids, std::span<Assignment> found) const override;
  void set_centroid(Centroids& centroids, std::size_t cluster,
                    std::span<const std::size_t> members) const override;
  void distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                 std::span<double> found) const override;

 private:
  const DenseRows& rows_;
  std::vector<bool> is_empty_;
};

}  // namespace erfar
