#include "pipeline/cluster/neighbours.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

constexpr std::size_t rows_per_block = 128;

/// The mean of the `count` rows most like `row`, by their cosines; ties by row.
Eigen::RowVectorXf mean_of_nearest(const DenseRows& rows, Eigen::Index row, const Eigen::VectorXf& cosines,
                                   std::size_t count, std::vector<Eigen::Index>& order) {
  order.resize(static_cast<std::size_t>(rows.rows()));
  std::iota(order.begin(), order.end(), Eigen::Index{0});
  order.erase(order.begin() + row);
  const auto nearest = order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()));
  std::partial_sort(order.begin(), nearest, order.end(), [&](Eigen::Index a, Eigen::Index b) {
    return cosines[a] != cosines[b] ? cosines[a] > cosines[b] : a < b;
  });
  Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(rows.cols());
  float weights = 0;
  for (auto other = order.begin(); other != nearest && cosines[*other] > 0; ++other) {
    sum += cosines[*other] * rows.row(*other);
    weights += cosines[*other];
  }
  return weights > 0 ? Eigen::RowVectorXf(sum / weights) : sum;
}

}  // namespace

DenseRows drawn_to_neighbours(const DenseRows& rows, std::size_t count) {
  DenseRows result = rows;
  for_each_block(
      static_cast<std::size_t>(rows.rows()), rows_per_block, [&](std::size_t begin, std::size_t end) {
        const auto first = static_cast<Eigen::Index>(begin), size = static_cast<Eigen::Index>(end - begin);
        const Eigen::MatrixXf cosines =
            rows * rows.middleRows(first, size).transpose();  // a column for each of the block
        std::vector<Eigen::Index> order;
        for (Eigen::Index i = 0; i < size; ++i)
          result.row(first + i) += mean_of_nearest(rows, first + i, cosines.col(i), count, order);
      });
  scale_rows_to_unit_length(result);
  return result;
}

}  // namespace erfar
