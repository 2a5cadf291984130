#include "pipeline/cluster/number_of_themes.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/base/random.h"

namespace erfar {
namespace {

/// `groups` bundles of 30 rows each, far from each other, in one view.
DenseRows bundles(int groups) {
  Random random(7);
  DenseRows rows = DenseRows::Zero(groups * 30, groups);
  for (Eigen::Index row = 0; row < rows.rows(); ++row) {
    for (Eigen::Index column = 0; column < rows.cols(); ++column)
      rows(row, column) = static_cast<float>(0.2 * random.unit()) + (row / 30 == column ? 1.0F : 0.0F);
  }
  scale_rows_to_unit_length(rows);
  return rows;
}

std::vector<TriedNumber> tried_on(const DenseRows& rows) {
  std::vector<std::string> names;
  for (Eigen::Index row = 0; row < rows.rows(); ++row) names.push_back(std::to_string(row));
  const std::vector<std::string_view> respondents(names.begin(), names.end());
  return try_numbers({&rows, 1}, respondents, {});
}

TEST(UnitNumberOfThemes, FindsHowManyBundlesThereAre) {
  for (const int groups : {5, 10}) {
    const auto tried = tried_on(bundles(groups));
    EXPECT_EQ(best_number(tried), static_cast<std::size_t>(groups));
    for (const TriedNumber& one : tried) {
      const bool is_right = one.themes == static_cast<std::size_t>(groups);
      EXPECT_EQ(one.stability > 0.99, is_right) << one.themes << " of " << groups;
    }
  }
}

TEST(UnitNumberOfThemes, TriesNoNumberThatLeavesThemesOfAFew) {
  EXPECT_EQ(tried_on(bundles(5)).back().themes, 14U) << "of 150 rows";
  EXPECT_TRUE(tried_on(bundles(5).topRows(20)).empty());
}

TEST(UnitNumberOfThemes, OneRespondentsAnswersAreDrawnOneByOne) {
  DenseRows noise = bundles(1);
  Random random(5);
  for (Eigen::Index row = 0; row < noise.rows(); ++row) noise(row, 0) = 1;
  noise.conservativeResize(noise.rows(), 20);
  for (Eigen::Index row = 0; row < noise.rows(); ++row) {
    for (Eigen::Index column = 0; column < 20; ++column)
      noise(row, column) = static_cast<float>(random.unit() - 0.5);
  }
  scale_rows_to_unit_length(noise);
  const std::vector<std::string_view> one(static_cast<std::size_t>(noise.rows()), "alene");
  for (const TriedNumber& tried : try_numbers({&noise, 1}, one, {}))
    EXPECT_LT(tried.stability, 0.5) << "noise comes back in no draw";
}

TEST(UnitNumberOfThemes, EqualAnswersAreOneTheme) {
  const DenseRows same = DenseRows::Ones(60, 1);
  EXPECT_EQ(best_number(tried_on(same)), 1U);
}

TEST(UnitNumberOfThemes, WhatIsWorseThanChanceIsNoMerit) {
  EXPECT_EQ(fitness({3, -0.5, -0.5}), 0);
  const std::vector<TriedNumber> tried{{3, 0.1, 0.1}, {5, -0.9, -0.9}};
  EXPECT_EQ(best_number(tried), 3U);
}

TEST(UnitNumberOfThemes, PrefersTheGreatestOfNearlyEquals) {
  const std::vector<TriedNumber> tried{{3, 0.5, 0.5}, {5, 1, 0.5}, {7, 0.95, 0.5}, {10, 0.8, 0.5}};
  EXPECT_EQ(best_number(tried), 7U);
  EXPECT_EQ(best_number({}), 1U);
}

}  // namespace
}  // namespace erfar
