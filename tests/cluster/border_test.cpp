#include "pipeline/cluster/border.h"

#include <gtest/gtest.h>

#include "tests/support/corpora.h"

namespace erfar {
namespace {

using Ids = std::vector<DocumentId>;

const Corpus corpus = test::corpus_of({{"b", "p"}, {"a", "q"}, {"c", "r"}, {"d", "s"}, {"e", "p"}});
const std::vector<std::uint32_t> members{0, 1, 2, 3, 4};

Assignment scored(float score, float second) {
  return {.theme = ThemeId{0}, .score = score, .second = second, .second_theme = ThemeId{1}};
}

// What they have over the second theme: 0.5, 0.25, 0.5, 0.125, and one that has no second theme.
const std::vector<Assignment> assignments{scored(0.75F, 0.25F),
                                          scored(0.5F, 0.25F),
                                          scored(0.5F, 0),
                                          scored(0.25F, 0.125F),
                                          {.theme = ThemeId{0}, .score = 0.25F}};

TEST(UnitBorder, IsWhereTheSecondThemeIsNearlyAsNear) {
  EXPECT_EQ(border_of(members, corpus, assignments, {}, 1), Ids{DocumentId{3}});
  EXPECT_EQ(border_of(members, corpus, assignments, {}, 2), (Ids{DocumentId{3}, DocumentId{1}}));
}

TEST(UnitBorder, IsNobodyWhoIsQuoted) {
  const Ids quotes{DocumentId{3}, DocumentId{1}};
  EXPECT_EQ(border_of(members, corpus, assignments, quotes, 1), Ids{DocumentId{0}}) << "“b” before “c”";
  EXPECT_EQ(border_of(members, corpus, assignments, Ids{DocumentId{4}}, 5).size(), 3U)
      << "d5 and d1 are of p";
}

TEST(UnitBorder, NeedsASecondTheme) {
  EXPECT_EQ(border_of(members, corpus, assignments, {}, 9).size(), 4U);
  EXPECT_EQ(border_of({}, corpus, assignments, {}, 1), Ids{});
}

}  // namespace
}  // namespace erfar
