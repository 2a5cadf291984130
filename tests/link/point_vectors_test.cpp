#include "pipeline/link/point_vectors.h"

#include <gtest/gtest.h>

#include "tests/support/matrices.h"

namespace erfar {
namespace {

TEST(UnitPointVectors, ArePaddedToWholeRegisters) {
  EXPECT_EQ(PointVectors(2, 3).stride(), 8U);
  EXPECT_EQ(PointVectors(2, 8).stride(), 8U);
  EXPECT_EQ(PointVectors(2, 9).stride(), 16U);
}

TEST(UnitPointVectors, AddScaleAndMultiplyByHand) {
  const auto rows = test::rows_of<float>({{{0, 3.0F}, {1, 2.0F}}, {{1, 1.0F}}});
  PointVectors points(2, 2);
  points.add(0, rows.row(0), 1);
  points.add(0, rows.row(1), 2);  // (3, 4)
  points.scale_to_unit_length();
  EXPECT_FLOAT_EQ(points.of(TermId{0})[0], 0.6F);
  EXPECT_FLOAT_EQ(points.of(TermId{1})[0], 0.8F);
  EXPECT_EQ(points.of(TermId{0})[1], 0) << "a point without a word stays zero";
  std::vector<float> scores(points.stride());
  points.add_products(rows.row(0), 0.5F, scores);
  EXPECT_FLOAT_EQ(scores[0], 0.5F * (3 * 0.6F + 2 * 0.8F));
  PointVectors sum(2, 2);
  sum.add(points, 10);
  EXPECT_FLOAT_EQ(sum.of(TermId{1})[0], 8.0F);
}

TEST(UnitPointVectors, ARowIsAddedToEveryPointByItsWeight) {
  const auto rows = test::rows_of<float>({{{1, 2.0F}}});
  PointVectors points(2, 2);
  points.add(rows.row(0), std::vector<float>{3, 0.5F, 0, 0, 0, 0, 0, 0});
  EXPECT_FLOAT_EQ(points.of(TermId{1})[0], 6);
  EXPECT_FLOAT_EQ(points.of(TermId{1})[1], 1);
  EXPECT_EQ(points.of(TermId{0})[0], 0);
}

TEST(UnitPointVectors, NothingFallsUnderZero) {
  const auto rows = test::rows_of<float>({{{0, 1.0F}, {1, 1.0F}}});
  PointVectors points(2, 1);
  points.add(0, rows.row(0), 0.5F);
  points.take_away(0, rows.row(0), 2);
  EXPECT_EQ(points.of(TermId{0})[0], 0);
}

}  // namespace
}  // namespace erfar
