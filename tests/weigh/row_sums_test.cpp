#include "pipeline/weigh/row_sums.h"

#include <gtest/gtest.h>

#include <map>
#include <utility>
#include <vector>

#include "pipeline/base/random.h"

namespace erfar {
namespace {

using Entries = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Entries summed(RowSums& sums, const Entries& added) {
  sums.clear();
  for (const auto& [term, count] : added) sums.add(TermId{term}, count);
  Entries result;
  sums.for_each([&](TermId term, std::uint32_t sum) { result.emplace_back(index_of(term), sum); });
  return result;
}

TEST(UnitRowSums, TermsAscendAndEqualOnesAreAddedUp) {
  RowSums sums;
  EXPECT_EQ(summed(sums, {{7, 1}, {3, 2}, {7, 4}, {0, 1}}), (Entries{{0, 1}, {3, 2}, {7, 5}}));
  EXPECT_EQ(summed(sums, {}), Entries());
  EXPECT_EQ(summed(sums, {{4'294'967'294, 9}}), (Entries{{4'294'967'294, 9}}));
}

TEST(UnitRowSums, WhatHasNoTermLeavesNothing) {
  RowSums sums;
  for (std::uint32_t i = 0; i < 16; ++i) sums.add(TermId{i % 2}, 1);
  sums.add_if(false, TermId{7}, 5);
  sums.add_if(true, TermId{0}, 1);
  Entries result;
  sums.for_each([&](TermId term, std::uint32_t sum) { result.emplace_back(index_of(term), sum); });
  EXPECT_EQ(result, (Entries{{0, 9}, {1, 8}}));
}

// Of all lengths around a vector's and the one from which rows are sorted; the memory of a longer row before
// says nothing.
TEST(UnitRowSums, AreThoseOfAMap) {
  Random random(11);
  RowSums sums;
  for (const std::uint32_t size : {1, 300, 15, 16, 17, 31, 32, 33, 255, 256, 257, 1'000, 2}) {
    for (const std::uint32_t terms : {1U, 5U, size, 4'000'000'000U}) {
      Entries added;
      std::map<std::uint32_t, std::uint32_t> expected;
      for (std::uint32_t i = 0; i < size; ++i) {
        added.emplace_back(random.below(terms), 1 + random.below(300));
        expected[added.back().first] += added.back().second;
      }
      EXPECT_EQ(summed(sums, added), Entries(expected.begin(), expected.end())) << size << ' ' << terms;
    }
  }
}

}  // namespace
}  // namespace erfar
