#include "pipeline/cluster/dense_cosines.h"

#include <gtest/gtest.h>

#include <cmath>

namespace erfar::test {
namespace {

DenseRows rows_of_numbers(Eigen::Index rows, Eigen::Index dimensions) {
  DenseRows result(rows, dimensions);
  for (Eigen::Index i = 0; i < rows; ++i) {
    for (Eigen::Index d = 0; d < dimensions; ++d) result(i, d) = std::sin(static_cast<float>(7 * i + 3 * d));
  }
  return result;
}

TEST(UnitDenseCosines, AreSumsOfProducts) {
  DenseRows rows(1, 3);
  rows << 1, 2, 3;
  DenseDirectionLines directions(3, 2);
  directions.set(0, std::vector<float>{1, 0, 0});
  directions.set(1, std::vector<float>{1, -1, 2});
  const std::vector<float> products = cosines_of(rows, 0, 1, directions);
  ASSERT_EQ(products.size(), 16U);
  EXPECT_EQ(products[0], 1);
  EXPECT_EQ(products[1], 1 - 2 + 6);
  EXPECT_EQ(products[2], 0);  // no direction
}

TEST(UnitDenseCosines, SumInTheOrderOfTheDimensionsWhateverRowsAreBeside) {
  const DenseRows rows = rows_of_numbers(7, 23), others = rows_of_numbers(18, 23);
  DenseDirectionLines directions(23, 18);
  for (Eigen::Index i = 0; i < others.rows(); ++i)
    directions.set(static_cast<std::size_t>(i), {others.row(i).data(), 23});
  ASSERT_EQ(directions.places(), 32U);
  for (std::size_t begin = 0; begin < 7; ++begin) {
    const std::vector<float> products = cosines_of(rows, begin, 7, directions);
    for (std::size_t i = begin; i < 7; ++i) {
      for (Eigen::Index c = 0; c < 18; ++c) {
        float sum = 0;
        for (Eigen::Index d = 0; d < 23; ++d) sum += rows(static_cast<Eigen::Index>(i), d) * others(c, d);
        EXPECT_EQ(products[(i - begin) * 32 + static_cast<std::size_t>(c)], sum);
      }
    }
  }
}

}  // namespace
}  // namespace erfar::test
