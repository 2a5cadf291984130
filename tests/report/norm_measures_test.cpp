#include "pipeline/report/norm_measures.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

TEST(UnitNormMeasures, CountsByHand) {
  // Three of gold nb (two found), one nn (found), one other (called nb).
  const auto pairs = norm_pairs(
      "nb\nnb\nnb\nnn\nother\n",
      "norm\tconfidence\tline\nnb\t0.9\ta\nnb\t0.9\tb\nnn\t0.6\tc\nnn\t0.8\td\nnb\t0.5\te\n", {}, {});
  const NormMeasures measures = measure_norms(pairs);
  EXPECT_EQ(measures.n, 5U);
  EXPECT_DOUBLE_EQ(measures.accuracy, 60);
  const auto& nb = measures.classes[0];
  EXPECT_EQ(nb.n, 3U);
  EXPECT_NEAR(nb.precision, 200.0 / 3, 1e-9);
  EXPECT_NEAR(nb.recall, 200.0 / 3, 1e-9);
  EXPECT_NEAR(measures.classes[1].f1, 200.0 / 3, 1e-9);
  EXPECT_DOUBLE_EQ(measures.classes[2].f1, 0);
  EXPECT_EQ(measures.confusion[2][0], 1U);
  // Bins: 0.9 twice and right, 0.6 wrong, 0.8 right, 0.5 wrong.
  EXPECT_NEAR(measures.calibration_error, (0.2 + 0.6 + 0.2 + 0.5) / 5, 1e-9);
  EXPECT_LE(measures.accuracy_interval.low, 60);
  EXPECT_GE(measures.accuracy_interval.high, 60);
  EXPECT_NE(json(measures).find("\"nb>nn\": 1"), std::string::npos);
}

TEST(UnitNormMeasures, WhatCannotBePaired) {
  EXPECT_THROW(norm_pairs("nb\n", "nb\t0.9\ta\nnn\t0.9\tb\n", {}, {}), Error);
  EXPECT_THROW(norm_pairs("bokmål\n", "nb\t0.9\ta\n", {}, {}), Error);
}

TEST(SafetyNormMeasures, NothingToMeasure) {
  const NormMeasures measures = measure_norms({});
  EXPECT_EQ(measures.n, 0U);
  EXPECT_EQ(measures.accuracy, 0);
}

}  // namespace
}  // namespace erfar
