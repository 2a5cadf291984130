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

// 2.5 of 10, whom nobody can count, by the formula: z² = 3.8415, centre 0.25 + 3.8415 / 20 = 0.4421, reach
// 1.96 sqrt(0.25 * 0.75 / 10 + 3.8415 / 400) = 0.3300, both to be divided by 1 + 3.8415 / 10.
TEST(RulesWilson, OfAShareThatIsNoCount) {
  const Share share = wilson_of_share(0.25, 10);
  EXPECT_EQ(share.value, 0.25);
  EXPECT_NEAR(share.low, 0.0809, 1e-4);
  EXPECT_NEAR(share.high, 0.5578, 1e-4);
}

TEST(SafetyWilson, OfNobodyIsZero) { EXPECT_EQ(wilson(0, 0).high, 0); }

}  // namespace
}  // namespace erfar
