#include "pipeline/cluster/nearest_centroids.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

#include "tests/support/matrices.h"

namespace erfar {
namespace {

constexpr std::size_t columns = 40;

Centroids random_centroids(std::size_t clusters) {
  std::mt19937 random(static_cast<std::uint32_t>(clusters));
  std::uniform_real_distribution<float> weight(0, 1);
  Centroids result{clusters, std::vector<float>(columns * clusters)};
  for (float& value : result.weights) value = weight(random);
  return result;
}

// Lines of sixteen weights, one to four of them at once, and the last terms, which have none behind them.
TEST(AllNearestCentroids, AreThoseOfAPlainSum) {
  const auto rows = test::random_rows(200, columns, 7);
  for (const std::size_t clusters : {1, 2, 15, 16, 17, 33, 49, 64, 65, 130, 700}) {
    const Centroids centroids = random_centroids(clusters);
    std::vector<Assignment> found(150);
    nearest_centroids(rows, 50, centroids, found);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto row = rows.row(50 + i);
      if (row.size() == 0) {
        EXPECT_EQ(found[i].theme, no_theme);
        continue;
      }
      std::vector<double> cosines(clusters);
      for (std::size_t k = 0; k < row.size(); ++k) {
        for (std::size_t c = 0; c < clusters; ++c)
          cosines[c] += double{row.values[k]} * centroids.weights[index_of(row.terms[k]) * clusters + c];
      }
      ASSERT_NE(found[i].theme, no_theme);
      EXPECT_NEAR(cosines[index_of(found[i].theme)], found[i].score, 1e-5)
          << clusters << " clusters, row " << i;
      std::ranges::sort(cosines, std::greater{});
      EXPECT_NEAR(cosines[0], found[i].score, 1e-5) << clusters << " clusters, row " << i;
      if (clusters == 1) continue;
      EXPECT_NEAR(cosines[1], found[i].second, 1e-5) << clusters << " clusters, row " << i;
    }
  }
}

TEST(UnitNearestCentroids, RowsOfTheLastTermAlone) {
  const auto rows = test::unit_rows({{{39, 1}}, {{38, 1}, {39, 1}}});
  Centroids centroids{3, std::vector<float>(columns * 3)};
  centroids.weights[39 * 3 + 2] = 1;
  centroids.weights[38 * 3 + 1] = 0.5F;
  std::vector<Assignment> found(2);
  nearest_centroids(rows, 0, centroids, found);
  EXPECT_EQ(found[0].theme, ThemeId{2});
  EXPECT_FLOAT_EQ(found[0].score, 1);
  EXPECT_EQ(found[1].theme, ThemeId{2});
  EXPECT_EQ(found[1].second_theme, ThemeId{1});
}

}  // namespace
}  // namespace erfar
