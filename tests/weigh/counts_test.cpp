#include "pipeline/weigh/counts.h"

#include <gtest/gtest.h>

#include <vector>

#include "pipeline/base/random.h"

namespace erfar {
namespace {

std::vector<TermCount> listed(const CountsView& counts) {
  std::vector<TermCount> result;
  for (std::size_t place = 0; place < counts.size(); ++place) result.push_back(counts[place]);
  return result;
}

using List = std::vector<TermCount>;

TEST(UnitCounts, KeepsSmallAndLargeOnes) {
  const Counts counts{1, 254, 255, 256, 4'000'000'000, 0};
  EXPECT_EQ(listed(counts), (List{1, 254, 255, 256, 4'000'000'000, 0}));
  EXPECT_EQ(listed(Counts()), List());
}

TEST(UnitCounts, AreAppended) {
  Counts counts{1, 300};
  counts.append({2, 400, 3});
  counts.append(Counts());
  EXPECT_EQ(listed(counts), (List{1, 300, 2, 400, 3}));
  counts.clear();
  counts.append({500});
  EXPECT_EQ(listed(counts), List{500});
}

TEST(UnitCounts, PartsAreViewed) {
  const Counts counts{1, 300, 2, 400, 3};
  const CountsView behind = CountsView(counts).subspan(1, 4);
  EXPECT_EQ(listed(behind), (List{300, 2, 400, 3}));
  EXPECT_EQ(listed(behind.subspan(2, 1)), List{400});
  EXPECT_EQ(listed(behind.subspan(4, 0)), List());
}

TEST(UnitCounts, AreWhatAPlainArrayWouldHold) {
  Random random(5);
  Counts counts;
  List expected;
  for (int i = 0; i < 2'000; ++i) {
    expected.push_back(random.below(500));
    counts.push_back(expected.back());
  }
  EXPECT_EQ(listed(counts), expected);
}

}  // namespace
}  // namespace erfar
