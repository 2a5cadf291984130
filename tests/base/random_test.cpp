#include "pipeline/base/random.h"

#include <gtest/gtest.h>

#include <array>

namespace erfar {
namespace {

// The numbers other programs give for SplitMix64 with these seeds (java.util.SplittableRandom's mixer;
// rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64).
TEST(RulesRandom, FirstNumbersOfSplitMix64) {
  Random random(1234567);
  EXPECT_EQ(random.next(), 6457827717110365317U);
  EXPECT_EQ(random.next(), 3203168211198807973U);
  EXPECT_EQ(random.next(), 9817491932198370423U);
  EXPECT_EQ(random.next(), 4593380528125082431U);
  EXPECT_EQ(random.next(), 16408922859458223821U);
  EXPECT_EQ(Random(0).next(), 0xE220A8397B1DCDAFU);
}

// Seed 1234567: the first number's upper half is 1503580183, of 2^32.
TEST(UnitRandom, BelowIsTheUpperHalfScaled) {
  EXPECT_EQ(Random(1234567).below(1), 0U);
  EXPECT_EQ(Random(1234567).below(1000), 350U);
  EXPECT_EQ(Random(1234567).below(0xFFFFFFFFU), 1503580182U);
}

TEST(UnitRandom, StaysWithinBoundsAndReachesAll) {
  Random random(1);
  std::array<int, 7> seen{};
  for (int i = 0; i < 7000; ++i) ++seen.at(random.below(7));
  for (const int count : seen) EXPECT_NEAR(count, 1000, 150);
  for (int i = 0; i < 1000; ++i) {
    const double unit = random.unit();
    EXPECT_GE(unit, 0.0);
    EXPECT_LT(unit, 1.0);
  }
}

}  // namespace
}  // namespace erfar
