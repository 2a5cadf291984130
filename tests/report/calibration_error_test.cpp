#include "pipeline/report/calibration_error.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

TEST(UnitCalibrationError, OfNothing) { EXPECT_EQ(calibration_error({}), 0); }

TEST(UnitCalibrationError, IsTheMeanDistancePerBin) {
  // 0.9, 0.9 right and wrong: off by 0.4; 0.2 wrong: off by 0.2; (2 * 0.4 + 0.2) / 3.
  const Judgement judgements[] = {{0.9, true}, {0.9, false}, {0.2, false}};
  EXPECT_NEAR(calibration_error(judgements), 1.0 / 3, 1e-12);
}

TEST(UnitReliability, BinsAreTenthsAndHoldMeans) {
  const Judgement judgements[] = {{0.0, false}, {0.12, true}, {0.18, false}, {1.0, true}};
  const auto bins = reliability(judgements);
  EXPECT_EQ(bins[0].judgements, 1U);
  EXPECT_EQ(bins[1].judgements, 2U);
  EXPECT_NEAR(bins[1].confidence, 0.15, 1e-12);
  EXPECT_NEAR(bins[1].right, 0.5, 1e-12);
  EXPECT_EQ(bins[9].judgements, 1U);
  EXPECT_EQ(bins[5].judgements, 0U);
  EXPECT_EQ(bins[5].right, 0);
}

}  // namespace
}  // namespace erfar
