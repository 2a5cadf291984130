#include "pipeline/cluster/resample.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace erfar {
namespace {

TEST(UnitResample, DrawsRespondentsWithAllTheirRows) {
  const std::string_view respondents[] = {"a", "b", "a", "c", "b", "a", "d"};
  Random random(3);
  for (int draw = 0; draw < 50; ++draw) {
    const auto rows = resampled(respondents, 100, random);
    EXPECT_TRUE(std::ranges::is_sorted(rows));
    for (const std::size_t row : rows) {
      for (std::size_t other = 0; other < std::size(respondents); ++other) {
        const bool is_theirs = respondents[other] == respondents[row];
        EXPECT_TRUE(!is_theirs || std::ranges::binary_search(rows, other));
      }
    }
  }
}

TEST(UnitResample, KeepsNoMoreThanAsked) {
  const std::string_view respondents[] = {"a", "b", "c", "d", "e", "f"};
  Random random(1);
  for (int draw = 0; draw < 50; ++draw) EXPECT_LE(resampled(respondents, 2, random).size(), 2U);
}

}  // namespace
}  // namespace erfar
