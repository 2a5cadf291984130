#include "pipeline/cluster/sparse_points.h"

#include <algorithm>

#include "pipeline/cluster/sparse_directions.h"
#include "pipeline/weigh/tf_idf.h"

namespace erfar {

SparsePoints::SparsePoints(const WeightedRows& rows, std::size_t columns) : numbers_(columns) {
  const auto rows_with = document_frequencies(rows.terms, columns);
  const auto number = [&](bool are_common) {
    for (std::size_t column = 0; column < columns; ++column) {
      if ((rows_with[column] > few_rows) != are_common) continue;
      numbers_[column] = TermId{static_cast<std::uint32_t>(column_begins_.size() - 1)};
      column_begins_.push_back(column_begins_.back() + rows_with[column]);
    }
  };
  number(true);
  common_columns_ = column_begins_.size() - 1;
  number(false);
  by_column_.rows.resize(rows.entries());
  by_column_.values.resize(rows.entries());
  std::vector<std::size_t> next(column_begins_.begin(), column_begins_.end() - 1);
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    const auto row = rows.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      const TermId column = numbers_[index_of(row.terms[k])];
      const std::size_t place = next[index_of(column)]++;
      by_column_.rows[place] = static_cast<std::uint32_t>(i);
      by_column_.values[place] = row.values[k];
      if (index_of(column) >= common_columns_) continue;
      common_.terms.push_back(column);
      common_.values.push_back(row.values[k]);
    }
    common_.begins.push_back(common_.terms.size());
  }
  multiply_rare(rows);
}

void SparsePoints::multiply_rare(const WeightedRows& rows) {
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    const auto row = rows.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      const std::size_t column = index_of(numbers_[index_of(row.terms[k])]);
      if (column < common_columns_) continue;
      for (std::size_t at = column_begins_[column]; at < column_begins_[column + 1]; ++at)
        products_.push_back({by_column_.rows[at], row.values[k] * by_column_.values[at]});
    }
    product_begins_.push_back(products_.size());
  }
}

std::unique_ptr<Directions> SparsePoints::directions(const Members& members) const {
  auto result = std::make_unique<SparseDirections>(*this, members.size());
  result->turn(members);
  return result;
}

void SparsePoints::distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                             std::span<double> found) const {
  std::vector<float> cosines(rows());
  for (std::size_t other = 0; other < from.size(); ++other) {
    std::ranges::fill(cosines, 0.0F);
    const auto row = common_.row(from[other]);
    for (std::size_t k = 0; k < row.size(); ++k) {
      const std::size_t column = index_of(row.terms[k]);
      for (std::size_t at = column_begins_[column]; at < column_begins_[column + 1]; ++at)
        cosines[by_column_.rows[at]] += row.values[k] * by_column_.values[at];
    }
    for (std::size_t at = product_begins_[from[other]]; at < product_begins_[from[other] + 1]; ++at)
      cosines[products_[at].row] += products_[at].product;
    for (std::size_t i = 0; i < to.size(); ++i)
      found[i * from.size() + other] = std::max(0.0, 1.0 - static_cast<double>(cosines[to[i]]));
  }
}

}  // namespace erfar
