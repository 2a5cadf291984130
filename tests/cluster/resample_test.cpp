#include "pipeline/cluster/resample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace erfar {
namespace {

TEST(UnitResample, DrawsRespondentsWithAllTheirRows) {
  const std::string_view respondents[] = {"a", "b", "a", "c", "b", "a", "d"};
  Random random(3);
  bool some_left_out = false;
  for (int draw = 0; draw < 50; ++draw) {
    const auto rows = resampled(respondents, 100, random);
    EXPECT_TRUE(std::ranges::is_sorted(rows));
    EXPECT_FALSE(rows.empty());
    some_left_out |= rows.size() < std::size(respondents);
    for (const std::size_t row : rows) {
      for (std::size_t other = 0; other < std::size(respondents); ++other) {
        const bool is_theirs = respondents[other] == respondents[row];
        EXPECT_TRUE(!is_theirs || std::ranges::binary_search(rows, other));
      }
    }
  }
  EXPECT_TRUE(some_left_out);
}

TEST(UnitResample, KeepsNoMoreThanAsked) {
  const std::string_view respondents[] = {"a", "b", "c", "d", "e", "f"};
  Random random(1);
  std::set<std::size_t> seen;
  for (int draw = 0; draw < 50; ++draw) {
    const auto rows = resampled(respondents, 2, random);
    EXPECT_LE(rows.size(), 2U);
    seen.insert(rows.begin(), rows.end());
  }
  EXPECT_EQ(seen.size(), 6U) << "by lot, not the first";
}

}  // namespace
}  // namespace erfar
