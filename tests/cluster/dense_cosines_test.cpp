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
  DenseRows rows(2, 3), directions(2, 3);
  rows << 1, 2, 3, 4, 5, 6;
  directions << 1, 0, 0, 1, -1, 2;
  const RowPanels panels(rows);
  ASSERT_EQ(panels.panels(), 1U);
  std::vector<float> products(32);
  cosines_of(panels, 0, directions, products);
  EXPECT_EQ(products[0], 1);
  EXPECT_EQ(products[1], 4);
  EXPECT_EQ(products[2], 0);  // no row
  EXPECT_EQ(products[16], 1 - 2 + 6);
  EXPECT_EQ(products[17], 4 - 5 + 12);
}

TEST(UnitDenseCosines, SumInTheOrderOfTheDimensionsHoweverManyDirectionsThereAre) {
  const DenseRows rows = rows_of_numbers(35, 23), all = rows_of_numbers(9, 23);
  const RowPanels panels(rows);
  ASSERT_EQ(panels.panels(), 3U);
  for (Eigen::Index count = 0; count <= 9; ++count) {
    std::vector<float> products(static_cast<std::size_t>(count) * 16);
    for (Eigen::Index i = 0; i < 35; ++i) {
      cosines_of(panels, static_cast<std::size_t>(i) / 16, all.topRows(count), products);
      for (Eigen::Index c = 0; c < count; ++c) {
        float sum = 0;
        for (Eigen::Index d = 0; d < 23; ++d) sum += rows(i, d) * all(c, d);
        EXPECT_EQ(products[static_cast<std::size_t>(c * 16 + i % 16)], sum) << count;
      }
    }
  }
}

}  // namespace
}  // namespace erfar::test
