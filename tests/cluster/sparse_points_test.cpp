#include "pipeline/cluster/sparse_points.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/matrices.h"

namespace erfar {
namespace {

// Column 0 in eight rows, column 1 in nine; the last row has neither.
CompressedRows<float> rare_and_common() {
  std::vector<test::Entries<float>> rows{{{0, 3}, {1, 4}}};
  for (int i = 0; i < 7; ++i) rows.push_back({{0, 4}, {1, 3}});
  rows.push_back({{1, 1}});
  rows.emplace_back();
  return test::unit_rows(rows);
}

TEST(UnitSparsePoints, AColumnInEightRowsIsRareInNineCommon) {
  const SparsePoints points(rare_and_common(), 2);
  EXPECT_EQ(points.common_columns(), 1U);
  EXPECT_EQ(points.numbers()[0], TermId{1});
  EXPECT_EQ(points.numbers()[1], TermId{0});
  EXPECT_FALSE(points.is_empty(8));
  EXPECT_TRUE(points.is_empty(9));
}

TEST(UnitSparsePoints, ProductsOfARareColumnAreThoseOfAllItsRows) {
  const SparsePoints points(rare_and_common(), 2);
  const auto begins = points.product_begins();
  ASSERT_EQ(begins[1] - begins[0], 8U);
  EXPECT_EQ(points.products()[0].row, 0U);
  EXPECT_NEAR(points.products()[0].product, 0.36, 1e-6);
  EXPECT_EQ(points.products()[7].row, 7U);
  EXPECT_NEAR(points.products()[7].product, 0.48, 1e-6);
  EXPECT_EQ(begins[9], begins[8]) << "the ninth row has no rare column";
}

TEST(UnitSparsePoints, DistancesAreOfBothKindsOfColumns) {
  const SparsePoints points(rare_and_common(), 2);
  const std::vector<std::size_t> from{0, 8}, to{1, 9};
  std::vector<double> found(4);
  points.distances(from, to, found);
  EXPECT_NEAR(found[0], 1 - (0.6 * 0.8 + 0.8 * 0.6), 1e-6);
  EXPECT_NEAR(found[1], 1 - 0.6, 1e-6);
  EXPECT_EQ(found[2], 1);
  EXPECT_EQ(found[3], 1);
}

}  // namespace
}  // namespace erfar
