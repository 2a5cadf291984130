#include "pipeline/cluster/neighbours.h"

#include <gtest/gtest.h>

#include <cmath>

namespace erfar {
namespace {

TEST(UnitNeighbours, ARowMovesHalfwayToItsNearest) {
  DenseRows rows(3, 2);
  rows << 1, 0, 0.8F, 0.6F, -1, 0;
  const DenseRows drawn = drawn_to_neighbours(rows, 1);
  // Row 0 becomes (1, 0) + (0.8, 0.6), scaled; row 2 has no neighbour on its side and stays.
  EXPECT_NEAR(drawn(0, 0), 1.8 / std::hypot(1.8, 0.6), 1e-6);
  EXPECT_NEAR(drawn(0, 1), 0.6 / std::hypot(1.8, 0.6), 1e-6);
  EXPECT_NEAR(drawn(2, 0), -1, 1e-6);
}

TEST(UnitNeighbours, NearerOnesWeighMore) {
  DenseRows rows(3, 3);
  rows << 1, 0, 0, 0.8F, 0.6F, 0, 0.2F, 0, std::sqrt(0.96F);
  const DenseRows drawn = drawn_to_neighbours(rows, 2);
  const double mean_1 = (0.8 * 0.6) / 1.0,
               mean_2 = (0.2 * std::sqrt(0.96)) / 1.0;  // weights 0.8 and 0.2 of 1
  EXPECT_NEAR(drawn(0, 1) / drawn(0, 2), mean_1 / mean_2, 1e-5);
}

TEST(SafetyNeighbours, OneRowZerosAndMoreNeighboursThanRows) {
  DenseRows one(1, 2);
  one << 0.6F, 0.8F;
  EXPECT_TRUE(drawn_to_neighbours(one, 10).isApprox(one));
  EXPECT_TRUE(drawn_to_neighbours(DenseRows::Zero(3, 2), 10).isZero());
  EXPECT_EQ(drawn_to_neighbours(DenseRows(0, 2), 10).rows(), 0);
}

}  // namespace
}  // namespace erfar
