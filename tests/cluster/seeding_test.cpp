#include "pipeline/cluster/seeding.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

#include "pipeline/cluster/sparse_points.h"
#include "tests/support/matrices.h"

namespace erfar {
namespace {

std::vector<std::size_t> seeds(const WeightedRows& rows, std::size_t terms, std::size_t count,
                               std::uint64_t seed) {
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    if (rows.row(i).size() > 0) candidates.push_back(i);
  }
  Random random(seed);
  return seed_centres(SparsePoints(rows, terms), candidates, count, random);
}

TEST(UnitSeeding, CoincidingRowsGiveFewerCentres) {
  // Two places: e0 twice (once longer written), e1 three times.
  const auto rows = test::unit_rows({{{0, 1}}, {{1, 1}}, {{0, 7}}, {{1, 1}}, {{1, 2}}});
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto centres = seeds(rows, 2, 4, seed);
    ASSERT_EQ(centres.size(), 2U) << seed;
    EXPECT_NE(rows.row(centres[0]).terms[0], rows.row(centres[1]).terms[0]) << seed;
  }
}

TEST(UnitSeeding, AsksForNothingOrHasNothing) {
  const auto rows = test::unit_rows({{{0, 1}}, {}});
  EXPECT_TRUE(seeds(rows, 1, 0, 1).empty());
  EXPECT_TRUE(seeds(test::unit_rows({{}, {}}), 1, 3, 1).empty());
  EXPECT_EQ(seeds(rows, 1, 3, 1), std::vector<std::size_t>{0});
}

TEST(UnitSeeding, TakesOneOfEachOfThreeFarGroups) {
  std::vector<test::Entries<float>> rows;
  for (std::uint32_t i = 0; i < 30; ++i) rows.push_back({{i % 3, 1.0F}, {3 + i, 0.05F}});
  const auto matrix = test::unit_rows(rows);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    std::set<std::size_t> groups;
    for (const std::size_t centre : seeds(matrix, 33, 3, seed)) groups.insert(centre % 3);
    EXPECT_EQ(groups.size(), 3U) << seed;
  }
}

TEST(AllSeeding, CentresAreDistinctCandidatesAndTheSameForTheSameSeed) {
  const auto rows = test::random_rows(200, 30, 7);
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto centres = seeds(rows, 30, 12, seed);
    EXPECT_EQ(centres, seeds(rows, 30, 12, seed));
    EXPECT_EQ(std::set(centres.begin(), centres.end()).size(), 12U);
    for (const std::size_t centre : centres) EXPECT_GT(rows.row(centre).size(), 0U);
  }
}

}  // namespace
}  // namespace erfar
