#include "pipeline/base/fisher_exact.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

// Fisher's lady tasting tea (3 of 4 right in both pots: 17/35 and 17/70), and a table whose probability is
// often quoted, 1 of 10 against 11 of 14: 0.002759.
TEST(RulesFisherExact, GivesThePublishedProbabilities) {
  EXPECT_NEAR(fisher_two_sided({1, 4, 3, 4}), 34.0 / 70, 1e-12);
  EXPECT_NEAR(fisher_risen({1, 4, 3, 4}), 17.0 / 70, 1e-12);
  EXPECT_NEAR(fisher_two_sided({1, 10, 11, 14}), 0.002759456, 1e-9);
}

TEST(UnitFisherExact, EqualSharesAndEmptyGroupsAreNoEvidence) {
  EXPECT_NEAR(fisher_two_sided({5, 10, 5, 10}), 1, 1e-12);
  EXPECT_NEAR(fisher_two_sided({0, 10, 0, 10}), 1, 1e-12);
  EXPECT_NEAR(fisher_two_sided({0, 0, 3, 10}), 1, 1e-12);
  EXPECT_NEAR(fisher_risen({10, 10, 0, 10}), 1, 1e-12);
}

// Groups of 1,000. None and all: one table, 1 / C(2000, 1000) = 5e-601, which no double holds. Half and half:
// half of all tables and half of the middle one, C(1000, 500)^2 / C(2000, 1000) = sqrt(2 / (pi * 500)) =
// 0.0357 by Stirling.
TEST(SafetyFisherExact, LargeTablesNeitherOverflowNorStopEarly) {
  EXPECT_EQ(fisher_risen({0, 1000, 1000, 1000}), 0);
  EXPECT_NEAR(fisher_risen({500, 1000, 500, 1000}), 0.5 + 0.0357 / 2, 1e-4);
  EXPECT_NEAR(fisher_risen({1000, 1000, 0, 1000}), 1, 1e-9);
}

TEST(AllFisherExact, IsTheSameWhicheverGroupComesFirst) {
  for (std::size_t before = 0; before <= 6; ++before) {
    for (std::size_t after = 0; after <= 9; ++after) {
      EXPECT_NEAR(fisher_two_sided({before, 6, after, 9}), fisher_two_sided({after, 9, before, 6}), 1e-12);
    }
  }
}

// Holm (1979): the smallest of four times four, the next times three, and never less than one before it.
TEST(RulesHolm, CorrectsStepByStep) {
  const std::vector<double> corrected = holm({0.01, 0.04, 0.03, 0.005});
  const std::vector<double> expected{0.03, 0.06, 0.06, 0.02};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(corrected[i], expected[i], 1e-12) << i;
  EXPECT_EQ(holm({0.9, 0.8}), (std::vector<double>{1, 1}));
  EXPECT_TRUE(holm({}).empty());
}

}  // namespace
}  // namespace erfar
