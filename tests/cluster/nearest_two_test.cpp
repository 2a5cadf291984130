#include "pipeline/cluster/nearest_two.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace erfar {
namespace {

/// Of a row alone, and the same of the row among sixteen.
Assignment nearest(std::vector<float> cosines) {
  const std::size_t clusters = cosines.size();
  cosines.resize(places_for_cosines(clusters), below_any_cosine);
  const Assignment alone = nearest_two(cosines.data(), clusters);
  for (std::size_t rows : {1, 7, 16}) {
    std::vector<float> of_all(clusters * cosine_lanes, 0.6F);
    for (std::size_t cluster = 0; cluster < clusters; ++cluster)
      of_all[cluster * cosine_lanes + rows - 1] = cosines[cluster];
    std::vector<Assignment> found(rows);
    nearest_two_of_each(of_all.data(), clusters, found);
    EXPECT_EQ(found.back().theme, alone.theme);
    EXPECT_EQ(found.back().score, alone.score);
    EXPECT_EQ(found.back().second_theme, alone.second_theme);
    EXPECT_EQ(found.back().second, alone.second);
  }
  return alone;
}

void expect(const Assignment& found, std::uint32_t theme, float score, std::uint32_t second_theme,
            float second) {
  EXPECT_EQ(index_of(found.theme), theme);
  EXPECT_EQ(found.score, score);
  EXPECT_EQ(index_of(found.second_theme), second_theme);
  EXPECT_EQ(found.second, second);
}

TEST(UnitNearestTwo, TheGreatestTwo) {
  expect(nearest({0.1F, 0.7F, 0.3F}), 1, 0.7F, 2, 0.3F);
  expect(nearest({0.7F, 0.1F}), 0, 0.7F, 1, 0.1F);
}

TEST(UnitNearestTwo, OfEqualsTheFirst) {
  expect(nearest({0.2F, 0.5F, 0.5F, 0.5F}), 1, 0.5F, 2, 0.5F);
  expect(nearest({0.0F, 0.0F, 0.0F}), 0, 0, 1, 0);
}

TEST(UnitNearestTwo, NegativeOnesAndBothZeros) {
  expect(nearest({-0.9F, -0.2F, -0.3F}), 1, -0.2F, 2, -0.3F);
  expect(nearest({-1.0F, -0.0F, 0.0F}), 1, 0, 2, 0);
  expect(nearest({0.0F, std::numeric_limits<float>::denorm_min(), -0.1F}), 1,
         std::numeric_limits<float>::denorm_min(), 0, 0);
}

TEST(SafetyNearestTwo, NoClusterIsNoTheme) {
  const Assignment found = nearest({});
  EXPECT_EQ(found.theme, no_theme);
  EXPECT_EQ(found.second_theme, no_theme);
}

// Centroids of a damaged file are longer than one: what fills the last vector up must not come before them.
TEST(SafetyNearestTwo, CosinesBelowMinusOne) { expect(nearest({-3.0F, -1e30F}), 0, -3.0F, 1, -1e30F); }

TEST(UnitNearestTwo, OneClusterHasNoSecond) {
  const Assignment found = nearest({-0.5F});
  EXPECT_EQ(found.theme, ThemeId{0});
  EXPECT_EQ(found.score, -0.5F);
  EXPECT_EQ(found.second_theme, no_theme);
  EXPECT_EQ(found.second, 0);
}

// Wherever the two lie: in one lane of a vector, in one half, at the ends.
TEST(AllNearestTwo, EachPairOfPlaces) {
  constexpr std::uint32_t clusters = 70;
  for (std::uint32_t first = 0; first < clusters; ++first) {
    for (std::uint32_t second = 0; second < clusters; ++second) {
      if (first == second) continue;
      std::vector<float> cosines(clusters, 0.25F);
      cosines[first] = 0.75F;
      cosines[second] = 0.5F;
      expect(nearest(cosines), first, 0.75F, second, 0.5F);
      cosines[second] = 0.75F;
      expect(nearest(cosines), std::min(first, second), 0.75F, std::max(first, second), 0.75F);
    }
  }
}

}  // namespace
}  // namespace erfar
