#include "pipeline/cluster/consensus.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"

namespace erfar {
namespace {

/// Rows around `groups` axes by turns, with noise; unit length.
DenseRows around_axes(Eigen::Index rows, Eigen::Index groups, float noise, std::uint64_t seed) {
  Random random(seed);
  DenseRows result(rows, groups);
  for (Eigen::Index i = 0; i < rows; ++i) {
    for (Eigen::Index k = 0; k < groups; ++k)
      result(i, k) = noise * static_cast<float>(random.unit()) + (i % groups == k ? 1.0F : 0.0F);
  }
  scale_rows_to_unit_length(result);
  return result;
}

TEST(UnitConsensus, FindsTheGroupsThatAllViewsShow) {
  const std::vector<DenseRows> views{around_axes(60, 4, 0.5F, 1), around_axes(60, 4, 0.5F, 2)};
  auto members = consensus(views, {.clusters = 4});
  std::ranges::sort(members);
  ASSERT_EQ(members.size(), 4U);
  for (std::size_t group = 0; group < 4; ++group) {
    ASSERT_EQ(members[group].size(), 15U);
    for (const std::size_t row : members[group]) EXPECT_EQ(row % 4, group);
  }
}

TEST(UnitConsensus, LeavesOutRowsOfZeros) {
  DenseRows view = around_axes(20, 2, 0.1F, 1);
  view.row(7).setZero();
  const std::vector<DenseRows> views{view};
  std::size_t rows = 0;
  for (const auto& group : consensus(views, {.clusters = 2})) {
    rows += group.size();
    EXPECT_EQ(std::ranges::count(group, 7U), 0);
  }
  EXPECT_EQ(rows, 19U);
}

TEST(AllConsensus, ThreadsChangeNothing) {
  const std::vector<DenseRows> views{around_axes(300, 6, 2, 3), around_axes(300, 6, 2, 4)};
  const auto with_threads = [&](std::size_t count) {
    const Threads threads(count);
    return consensus(views, {.clusters = 5});
  };
  EXPECT_EQ(with_threads(1), with_threads(2));
}

}  // namespace
}  // namespace erfar
