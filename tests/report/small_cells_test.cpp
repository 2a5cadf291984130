#include "pipeline/report/small_cells.h"

#include <gtest/gtest.h>

#include <numeric>

#include "pipeline/base/random.h"

namespace erfar {
namespace {

using Counts = std::vector<std::size_t>;
using Hidden = std::vector<std::uint8_t>;

TEST(RulesSmallCells, HidesSmallPartsAndTheSmallestBesideALoneOne) {
  EXPECT_EQ(hidden_cells(Counts{10, 0, 20}, 5), (Hidden{0, 0, 0}));
  EXPECT_EQ(hidden_cells(Counts{10, 4, 20}, 5), (Hidden{1, 1, 0}));
  EXPECT_EQ(hidden_cells(Counts{4, 4, 20}, 5), (Hidden{1, 1, 0}));
  EXPECT_EQ(hidden_cells(Counts{1, 1, 20, 9}, 5), (Hidden{1, 1, 0, 1}))
      << "two of them would be known to be 2";
  EXPECT_EQ(hidden_cells(Counts{1, 1, 1, 1, 1, 20, 8}, 5), (Hidden{1, 1, 1, 1, 1, 0, 1}))
      << "five of 5 are 1 each";
  EXPECT_EQ(hidden_cells(Counts{3}, 5), (Hidden{1}));
  EXPECT_EQ(hidden_cells(Counts{}, 5), Hidden{});
}

TEST(AllSmallCells, WhatIsHiddenIsSeveralPartsAndNoSmallNumber) {
  Random random(1);
  for (int trial = 0; trial < 1000; ++trial) {
    Counts counts(3 + random.below(6));
    for (std::size_t& count : counts) count = random.below(12);
    const Hidden hidden = hidden_cells(counts, 5);
    std::size_t parts = 0, people = 0, shown = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      parts += hidden[i];
      people += hidden[i] != 0 ? counts[i] : 0;
      shown += hidden[i] == 0 ? counts[i] : 0;
      EXPECT_FALSE(hidden[i] == 0 && is_small_cell(counts[i], 5));
    }
    EXPECT_TRUE(parts == 0 || shown == 0 || (parts >= 2 && people >= 5 + parts - 1));
  }
}

// 20 and 30 in all; of the 20 one part has 3, which would follow from the other 17.
TEST(RulesHiddenCells, PartsOfAPartAreHiddenAmongThemselves) {
  const std::vector<std::optional<std::size_t>> part_of{{}, {}, 0, 0};
  EXPECT_EQ(hidden_cells(std::vector<std::size_t>{20, 30, 3, 17}, part_of, 5),
            (std::vector<std::uint8_t>{0, 0, 1, 1}));
  EXPECT_EQ(hidden_cells(std::vector<std::size_t>{20, 30, 8, 12}, part_of, 5),
            (std::vector<std::uint8_t>{0, 0, 0, 0}));
}

TEST(RulesHiddenCells, PartsOfAHiddenPartAreHidden) {
  const std::vector<std::optional<std::size_t>> part_of{{}, {}, {}, 1, 1, 3, 3};
  EXPECT_EQ(hidden_cells(std::vector<std::size_t>{3, 20, 30, 10, 10, 5, 5}, part_of, 5),
            (std::vector<std::uint8_t>{1, 1, 0, 1, 1, 1, 1}));
}

}  // namespace
}  // namespace erfar
