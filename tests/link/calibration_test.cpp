#include "pipeline/link/calibration.h"

#include <gtest/gtest.h>

#include <vector>

namespace erfar {
namespace {

using Observations = std::vector<Calibration::Observation>;

TEST(AllCalibration, ConfidenceRisesWithScoreAndLeadWithinZeroAndOne) {
  const Calibration calibration;
  for (const bool first : {true, false}) {
    for (int score = 0; score <= 20; ++score) {
      for (int lead = -20; lead <= 20; ++lead) {
        const float s = 0.05F * static_cast<float>(score), l = 0.05F * static_cast<float>(lead);
        const float here = calibration.confidence(s, l, first);
        EXPECT_GE(here, 0);
        EXPECT_LE(here, 1);
        EXPECT_LE(here, calibration.confidence(s + 0.05F, l, first));
        EXPECT_LE(here, calibration.confidence(s, l + 0.05F, first));
      }
    }
    EXPECT_LT(calibration.confidence(0, 0, first), calibration.confidence(0.2F, 0, first));
  }
}

TEST(UnitCalibration, NothingSeenLeavesTheDefault) {
  const Calibration calibration{Observations{}};
  EXPECT_DOUBLE_EQ(calibration.first().per_score, Calibration().first().per_score);
  EXPECT_DOUBLE_EQ(calibration.other().intercept, Calibration().other().intercept);
}

// Of first candidates with score 0.2 a quarter fit, with score 0.6 three quarters: their logits are -ln 3 and
// ln 3.
TEST(UnitCalibration, MuchSeenIsBelieved) {
  Observations seen;
  for (int i = 0; i < 20'000; ++i) {
    seen.push_back({0.2F, 0, true, i % 4 == 0});
    seen.push_back({0.6F, 0, true, i % 4 != 0});
  }
  const Calibration calibration(seen);
  EXPECT_NEAR(calibration.confidence(0.2F, 0, true), 0.25, 0.005);
  EXPECT_NEAR(calibration.confidence(0.6F, 0, true), 0.75, 0.005);
}

TEST(UnitCalibration, LikenessIsNeverAReasonAgainst) {
  Observations seen;
  for (int i = 0; i < 5'000; ++i) {
    seen.push_back({0.1F, 0, true, true});
    seen.push_back({0.9F, 0, true, false});
  }
  EXPECT_EQ(Calibration(seen).first().per_score, 0);
}

}  // namespace
}  // namespace erfar
