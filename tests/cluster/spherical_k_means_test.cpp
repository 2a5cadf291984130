#include "pipeline/cluster/spherical_k_means.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "pipeline/base/parallel.h"
#include "pipeline/cluster/dense_points.h"
#include "pipeline/cluster/sparse_points.h"
#include "tests/support/matrices.h"

namespace erfar {
namespace {

/// Three groups of rows over two terms each, every third row of the same group.
CompressedRows<float> three_groups() {
  std::vector<test::Entries<float>> rows;
  for (std::uint32_t i = 0; i < 24; ++i) {
    const std::uint32_t first = 2 * (i % 3);
    rows.push_back({{first, 1.0F + static_cast<float>(i % 5)}, {first + 1, 2.0F}});
  }
  return test::unit_rows(rows);
}

double cosine(WeightedRows::Row row, const Centroids& centroids, std::size_t cluster) {
  double sum = 0;
  for (std::size_t k = 0; k < row.size(); ++k) {
    sum += double{row.values[k]} * centroids.weights[index_of(row.terms[k]) * centroids.clusters + cluster];
  }
  return sum;
}

void expect_unit_length(const Centroids& centroids) {
  for (std::size_t c = 0; c < centroids.clusters; ++c) {
    double squares = 0;
    for (std::size_t at = c; at < centroids.weights.size(); at += centroids.clusters) {
      squares += double{centroids.weights[at]} * centroids.weights[at];
    }
    EXPECT_NEAR(squares, 1, 1e-5) << "cluster " << c;
  }
}

void expect_same(const Partition& a, const Partition& b) {
  EXPECT_EQ(a.objective, b.objective);
  EXPECT_EQ(a.centroids.weights, b.centroids.weights);
  ASSERT_EQ(a.assignments.size(), b.assignments.size());
  for (std::size_t i = 0; i < a.assignments.size(); ++i) {
    const Assignment &x = a.assignments[i], &y = b.assignments[i];
    ASSERT_EQ(std::tie(x.theme, x.score, x.second, x.second_theme),
              std::tie(y.theme, y.score, y.second, y.second_theme))
        << "row " << i;
  }
}

DenseRows dense_of(const CompressedRows<float>& sparse, std::size_t columns) {
  DenseRows result =
      DenseRows::Zero(static_cast<Eigen::Index>(sparse.rows()), static_cast<Eigen::Index>(columns));
  for (std::size_t i = 0; i < sparse.rows(); ++i) {
    const auto row = sparse.row(i);
    for (std::size_t k = 0; k < row.size(); ++k)
      result(static_cast<Eigen::Index>(i), index_of(row.terms[k])) = row.values[k];
  }
  return result;
}

TEST(UnitSphericalKMeans, FindsThreeObviousGroups) {
  const auto rows = three_groups();
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Partition found = spherical_k_means(SparsePoints(rows, 6), {.clusters = 3, .seed = seed});
    for (std::size_t i = 0; i < 24; ++i) {
      EXPECT_EQ(found.assignments[i].theme, found.assignments[i % 3].theme) << seed << ", row " << i;
      EXPECT_EQ(found.assignments[i].second, 0) << "the groups share no term";
    }
    const std::set<ThemeId> themes{found.assignments[0].theme, found.assignments[1].theme,
                                   found.assignments[2].theme};
    EXPECT_EQ(themes.size(), 3U) << seed;
  }
}

TEST(UnitSphericalKMeans, EmptyRowsGetNoTheme) {
  const auto rows = test::unit_rows({{}, {{0, 1}}, {}, {{1, 1}}});
  const Partition found = spherical_k_means(SparsePoints(rows, 2), {.clusters = 2});
  EXPECT_EQ(found.assignments[0].theme, no_theme);
  EXPECT_EQ(found.assignments[2].theme, no_theme);
  EXPECT_NE(found.assignments[1].theme, found.assignments[3].theme);
  EXPECT_NEAR(found.objective, 2, 1e-6);
}

TEST(UnitSphericalKMeans, HasNoMoreClustersThanDistinctRows) {
  const auto rows = test::unit_rows({{{0, 1}}, {{1, 1}}, {{1, 3}}});
  EXPECT_EQ(spherical_k_means(SparsePoints(rows, 2), {.clusters = 5}).centroids.clusters, 2U);
  const auto empty = test::unit_rows({{}, {}});
  EXPECT_EQ(spherical_k_means(SparsePoints(empty, 2), {.clusters = 5}).centroids.clusters, 0U);
}

TEST(SafetySphericalKMeans, NoClusterTakesNone) {
  const auto rows = three_groups();
  const DenseRows dense = dense_of(rows, 6);
  const SparsePoints sparse_points(rows, 6);
  const DensePoints dense_points(dense);
  for (const Points* points :
       {static_cast<const Points*>(&sparse_points), static_cast<const Points*>(&dense_points)}) {
    const Partition found = spherical_k_means(*points, {.clusters = 0});
    EXPECT_EQ(found.centroids.clusters, 0U);
    for (const Assignment& assignment : found.assignments) EXPECT_EQ(assignment.theme, no_theme);
  }
}

TEST(UnitSphericalKMeans, OneClusterTakesAllAndHasNoSecond) {
  const auto rows = three_groups();
  const Partition found = spherical_k_means(SparsePoints(rows, 6), {.clusters = 1});
  for (const Assignment& assignment : found.assignments) {
    EXPECT_EQ(assignment.theme, ThemeId{0});
    EXPECT_EQ(assignment.second_theme, no_theme);
    EXPECT_EQ(assignment.second, 0);
  }
}

void expect_nearest(const WeightedRows& rows, const Partition& found) {
  double objective = 0;
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    if (rows.row(i).size() == 0) continue;
    std::vector<double> cosines;
    for (std::size_t c = 0; c < found.centroids.clusters; ++c)
      cosines.push_back(cosine(rows.row(i), found.centroids, c));
    EXPECT_NEAR(cosines[index_of(found.assignments[i].theme)], found.assignments[i].score, 1e-5);
    EXPECT_NEAR(cosines[index_of(found.assignments[i].second_theme)], found.assignments[i].second, 1e-5);
    std::ranges::sort(cosines, std::greater{});
    EXPECT_NEAR(cosines[0], found.assignments[i].score, 1e-5) << "row " << i;
    EXPECT_NEAR(cosines[1], found.assignments[i].second, 1e-5) << "row " << i;
    objective += cosines[0];
  }
  EXPECT_NEAR(objective, found.objective, 1e-3);
}

// Few columns, which are all common, and many, of which most are rare.
TEST(AllSphericalKMeans, EveryRowIsAtTheNearestCentroidOfUnitLength) {
  for (const std::uint32_t columns : {40, 1000}) {
    const auto rows = test::random_rows(500, columns, 3);
    const Partition found = spherical_k_means(SparsePoints(rows, columns), {.clusters = 7, .restarts = 3});
    expect_unit_length(found.centroids);
    expect_nearest(rows, found);
  }
}

TEST(AllSphericalKMeans, TheObjectiveNeverFallsOverIterations) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const auto rows = test::random_rows(300, 40, seed);
    double before = 0;
    for (std::size_t most = 0; most <= 12; ++most) {
      const KMeansSettings settings{.clusters = 8, .restarts = 1, .most_iterations = most, .seed = seed};
      const double objective = spherical_k_means(SparsePoints(rows, 40), settings).objective;
      EXPECT_GE(objective, before - 1e-4) << "seed " << seed << ", iterations " << most;
      before = objective;
    }
  }
}

TEST(AllSphericalKMeans, ThreadsAndRepetitionChangeNothing) {
  for (const std::uint32_t columns : {60, 10'000}) {  // more than two blocks of rows, and of columns
    const auto rows = test::random_rows(5000, columns, 11);
    const KMeansSettings settings{.clusters = 9, .restarts = 4, .most_iterations = 10};
    const auto with_threads = [&](std::size_t count) {
      const Threads threads(count);
      return spherical_k_means(SparsePoints(rows, columns), settings);
    };
    const Partition one = with_threads(1);
    expect_same(one, with_threads(2));
    expect_same(one, with_threads(2));
  }
}

TEST(AllSphericalKMeans, DenseRowsGiveWhatSparseOnesDo) {
  for (const auto& [number, columns] :
       {std::pair(400U, 30U), {400U, 600U}, {2'100U, 30U}}) {  // to three blocks
    const auto sparse = test::random_rows(number, columns, 5);
    const DenseRows dense = dense_of(sparse, columns);
    const KMeansSettings settings{.clusters = 6, .restarts = 2, .seed = 3};
    const Partition one = spherical_k_means(SparsePoints(sparse, columns), settings);
    const Partition other = spherical_k_means(DensePoints(dense), settings);
    EXPECT_NEAR(one.objective, other.objective, 1e-3);
    for (std::size_t i = 0; i < sparse.rows(); ++i) {
      EXPECT_EQ(one.assignments[i].theme, other.assignments[i].theme) << "row " << i;
      EXPECT_NEAR(one.assignments[i].score, other.assignments[i].score, 1e-5) << "row " << i;
    }
  }
}

TEST(AllDirections, TurnedOnesAreAsNewOnes) {
  const auto sparse = test::random_rows(200, 300, 9);
  const DenseRows dense = dense_of(sparse, 300);
  Members before(3), after(3);
  for (std::size_t i = 0; i < 200; ++i) before[i % 3].push_back(i);
  for (std::size_t i = 0; i < 100; ++i) after[i % 2].push_back(i);  // the third one is empty
  const SparsePoints sparse_points(sparse, 300);
  const DensePoints dense_points(dense);
  for (const Points* points :
       {static_cast<const Points*>(&sparse_points), static_cast<const Points*>(&dense_points)}) {
    const auto turned = points->directions(before);
    turned->turn(after);
    EXPECT_EQ(turned->centroids().weights, points->directions(after)->centroids().weights);
  }
}

TEST(SafetySphericalKMeans, CoincidingRowsAndZeroRestarts) {
  const std::vector<test::Entries<float>> same(100, {{0, 1.0F}, {2, 1.0F}});
  const auto rows = test::unit_rows(same);
  const Partition found = spherical_k_means(SparsePoints(rows, 3), {.clusters = 4, .restarts = 0});
  EXPECT_EQ(found.centroids.clusters, 1U);
  EXPECT_NEAR(found.objective, 100, 1e-3);
}

}  // namespace
}  // namespace erfar
