#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/cluster/points.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// Sparse rows, laid out for k-means: the common columns by row for cosines, all columns by column for sums,
/// and of the rare ones the products of each row with the few that share one. In a large survey most columns
/// are rare but few entries are, so the common columns' weights in all clusters take a fifth of the memory
/// that all columns' would. A copy of 8 bytes an entry, 8 more
/// a common one and 8 a product.
class SparsePoints : public Points {
 public:
  static constexpr std::size_t few_rows = 8;  // that a rare column has at most

  struct Entries {
    std::vector<std::uint32_t> rows;
    std::vector<float> values;
  };
  struct Product {
    std::uint32_t row;
    float product;
  };

  SparsePoints(const WeightedRows& rows, std::size_t columns);
  std::size_t rows() const override { return common_.rows(); }
  std::size_t columns() const { return numbers_.size(); }
  bool is_empty(std::size_t row) const override {
    return common_.row(row).size() == 0 && product_begins_[row] == product_begins_[row + 1];
  }
  std::unique_ptr<Directions> directions(const Members& members) const override;
  void distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                 std::span<double> found) const override;

  /// By the rows' own number of a column its number here, where the common ones come first.
  std::span<const TermId> numbers() const { return numbers_; }
  std::size_t common_columns() const { return common_columns_; }
  std::span<const std::size_t> column_begins() const { return column_begins_; }  // in `by_column`
  const Entries& by_column() const { return by_column_; }
  const CompressedRows<float>& common() const { return common_; }
  /// Of each row's rare columns with all their rows; row i's are [product_begins[i], product_begins[i + 1]).
  std::span<const Product> products() const { return products_; }
  std::span<const std::size_t> product_begins() const { return product_begins_; }

 private:
  void multiply_rare(const WeightedRows& rows);

  std::vector<TermId> numbers_;
  std::size_t common_columns_ = 0;
  std::vector<std::size_t> column_begins_{0};
  Entries by_column_;
  CompressedRows<float> common_;
  std::vector<std::size_t> product_begins_{0};
  std::vector<Product> products_;
};

}  // namespace erfar
