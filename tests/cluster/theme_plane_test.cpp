#include "pipeline/cluster/theme_plane.h"

#include <gtest/gtest.h>

#include <cmath>

namespace erfar {
namespace {

/// Centroids given one after the other, in the layout [term * clusters + cluster].
Centroids centroids(const std::vector<std::vector<float>>& vectors) {
  Centroids result{vectors.size(), {}};
  for (std::size_t term = 0; term < vectors[0].size(); ++term) {
    for (const auto& vector : vectors) result.weights.push_back(vector[term]);
  }
  return result;
}

using Places = std::vector<std::pair<double, double>>;

void expect_near(const Places& found, const Places& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_NEAR(found[i].first, expected[i].first, 1e-6) << i;
    EXPECT_NEAR(found[i].second, expected[i].second, 1e-6) << i;
  }
}

// Squared distances 2, 2 and 4: a right-angled triangle. The long side is the first axis; the middle of the
// three is the origin; the long side's half, 1, is the reach.
TEST(UnitThemePlane, LaysAKnownTriangle) {
  expect_near(theme_plane(centroids({{1, 0}, {0, 1}, {0, -1}})),
              {{0, 2.0 / 3}, {1, -1.0 / 3}, {-1, -1.0 / 3}});
}

TEST(UnitThemePlane, KeepsTheRatiosOfThreeDistances) {
  const std::vector<std::vector<float>> vectors{{0.6F, 0.8F, 0, 0}, {0, 0.6F, 0.8F, 0}, {0, 0, 0.6F, 0.8F}};
  const Places places = theme_plane(centroids(vectors));
  const auto ratio = [&](std::size_t a, std::size_t b) {
    double squares = 0;
    for (std::size_t t = 0; t < 4; ++t) squares += std::pow(double{vectors[a][t]} - vectors[b][t], 2);
    return std::hypot(places[a].first - places[b].first, places[a].second - places[b].second) /
           std::sqrt(squares);
  };
  EXPECT_NEAR(ratio(0, 1), ratio(0, 2), 1e-6);
  EXPECT_NEAR(ratio(0, 1), ratio(1, 2), 1e-6);
}

TEST(UnitThemePlane, FewThemesNeedNoPlane) {
  expect_near(theme_plane({}), {});
  expect_near(theme_plane(centroids({{1, 0}})), {{0, 0}});
  expect_near(theme_plane(centroids({{1, 0}, {0, 1}})), {{1, 0}, {-1, 0}});
  expect_near(theme_plane(centroids({{1, 0}, {1, 0}})), {{0, 0}, {0, 0}});
}

}  // namespace
}  // namespace erfar
