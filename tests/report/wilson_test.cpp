#include "pipeline/report/wilson.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

// The first four: Newcombe (1998), Statistics in Medicine 17, table I, method 3. The others by the formula:
// 0 of n gives z²/(n + z²) above, 5 of 10 lies evenly round a half.
TEST(RulesWilson, GivesThePublishedIntervals) {
  const struct {
    std::size_t some, all;
    double low, high;
  } cases[] = {
      {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611},      {1, 29, 0.0061, 0.1718},
      {0, 10, 0, 0.2775},        {10, 10, 0.7225, 1},       {5, 10, 0.2366, 0.7634},
  };
  for (const auto& c : cases) {
    const Share share = wilson(c.some, c.all);
    EXPECT_DOUBLE_EQ(share.value, static_cast<double>(c.some) / static_cast<double>(c.all));
    EXPECT_NEAR(share.low, c.low, 5e-5) << c.some << " of " << c.all;
    EXPECT_NEAR(share.high, c.high, 5e-5) << c.some << " of " << c.all;
  }
}

TEST(AllWilson, HoldsTheShareWithinZeroAndOneAndMirrors) {
  for (std::size_t all = 1; all <= 60; ++all) {
    for (std::size_t some = 0; some <= all; ++some) {
      const Share share = wilson(some, all), mirror = wilson(all - some, all);
      EXPECT_LE(0, share.low);
      EXPECT_LE(share.low, share.value);
      EXPECT_LE(share.value, share.high);
      EXPECT_LE(share.high, 1);
      EXPECT_NEAR(share.low, 1 - mirror.high, 1e-12);
    }
  }
}

// 2.5 of 10, where nobody can be counted, lies between 2 of 10 and 3 of 10.
TEST(AllWilson, OfAShareIsThatOfItsCount) {
  const Share counted = wilson(15, 148), shared = wilson_of_share(15.0 / 148, 148);
  EXPECT_EQ(counted.value, shared.value);
  EXPECT_EQ(counted.low, shared.low);
  EXPECT_EQ(counted.high, shared.high);
  const Share between = wilson_of_share(0.25, 10);
  EXPECT_LT(wilson(2, 10).low, between.low);
  EXPECT_LT(between.high, wilson(3, 10).high);
}

TEST(SafetyWilson, OfNobodyIsZero) { EXPECT_EQ(wilson(0, 0).high, 0); }

}  // namespace
}  // namespace erfar
