#include "pipeline/link/ranking.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers best(const std::vector<std::vector<std::size_t>>& equivalents, const std::vector<float>& scores,
             std::size_t count) {
  Codebook codebook;
  for (const auto& of_point : equivalents) codebook.points.push_back({.equivalents = of_point});
  Ranking ranking(codebook);
  const auto found = ranking.best(scores, count);
  return {found.begin(), found.end()};
}

TEST(UnitRanking, ByScoreThenNumber) {
  EXPECT_EQ(best({{}, {}, {}}, {0.1F, 0.3F, 0.3F}, 5), (Numbers{1, 2, 0}));
  EXPECT_EQ(best({{}, {}, {}}, {0.1F, 0.3F, 0.3F}, 1), (Numbers{1, 2})) << "two, for the lead of the first";
  EXPECT_EQ(best({{}}, {0.1F}, 9), (Numbers{0}));
}

TEST(UnitRanking, WhatSaysTheSameAsABetterOneComesLast) {
  EXPECT_EQ(best({{2}, {}, {0}}, {0.5F, 0.0F, 0.4F}, 3), (Numbers{0, 1, 2}));
  EXPECT_EQ(best({{2}, {}, {0}}, {0.4F, 0.0F, 0.4F}, 3), (Numbers{0, 1, 2}));
}

TEST(UnitRanking, TheLeadIsOverTheBestOfTheOthers) {
  const std::vector<float> scores{0.125F, 0.5F, 0.25F};
  const Numbers order{1, 2, 0};
  EXPECT_EQ(lead_of(scores, order, 0), 0.25F);
  EXPECT_EQ(lead_of(scores, order, 2), -0.375F);
  EXPECT_EQ(lead_of(scores, Numbers{1}, 0), 0.5F) << "nothing stands against it";
}

}  // namespace
}  // namespace erfar
