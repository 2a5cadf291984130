#include "pipeline/report/drift.h"

#include <gtest/gtest.h>

#include "pipeline/report/wilson.h"

namespace erfar {
namespace {

ThemeModel model_of(const WaveCounts& before, const WaveCounts& now) {
  ThemeModel model;
  model.themes.resize(now.respondents_of.size());
  model.waves = {before, now};
  return model;
}

Summary summary_of(const WaveCounts& now) {
  Summary summary{.respondents = now.respondents};
  for (const std::size_t people : now.respondents_of) {
    ThemeSummary theme{.id = summary.themes.size() + 1, .respondents = people};
    if (people == 0 || people >= summary.minimum_count) theme.share = wilson(people, now.respondents);
    summary.themes.push_back(theme);
  }
  return summary;
}

// Of 200 and then 100 people: 20 % to 60 %, 50 % to 15 %, 20 % to 22 %.
const WaveCounts before{"2021", 200, 200, {}, {40, 100, 40}, {0, 1, 2}};
const WaveCounts now{"2022", 100, 100, {}, {60, 15, 22}, {0, 1, 2}};

TEST(UnitDrift, TellsGrowthAndFadingFromChance) {
  Summary summary = summary_of(now);
  add_changes(model_of(before, now), summary);
  EXPECT_EQ(summary.wave_before, "2021");
  ASSERT_TRUE(summary.themes[0].change && summary.themes[1].change && summary.themes[2].change);
  EXPECT_TRUE(summary.themes[0].change->is_drift);
  EXPECT_NEAR(summary.themes[0].change->difference, 0.4, 1e-9);
  EXPECT_DOUBLE_EQ(summary.themes[0].change->share_now.value, 0.6);
  EXPECT_TRUE(summary.themes[1].change->is_drift);
  EXPECT_NEAR(summary.themes[1].change->difference, -0.35, 1e-9);
  EXPECT_FALSE(summary.themes[2].change->is_drift);
  EXPECT_GT(summary.themes[2].change->probability, 0.05);
}

TEST(UnitDrift, SaysNothingWhereACountIsMaskedInEitherWaveOrTheThemeIsNew) {
  const WaveCounts small_before{"2021", 200, 200, {}, {3, 100}, {0, 1}};
  const WaveCounts small_now{"2022", 100, 100, {}, {30, 4, 30}, {0, 1, 2}};
  Summary summary = summary_of(small_now);
  add_changes(model_of(small_before, small_now), summary);
  for (const ThemeSummary& theme : summary.themes) EXPECT_FALSE(theme.change.has_value());
}

// A count beside a masked one follows from the total, so it is masked with it.
TEST(UnitDrift, SaysNothingOfTheThemeThatIsMaskedBesideASmallOne) {
  const WaveCounts beside{"2021", 200, 200, {}, {3, 90, 107}, {0, 1, 2}};
  const auto found = changes(beside, now, PartOf(4), 5);
  EXPECT_FALSE(found[0].has_value());
  EXPECT_FALSE(found[1].has_value());
  EXPECT_TRUE(found[2].has_value());
}

// Twice 8 of 100 against 20 of 100, p = 0.0237: Holm doubles it where both are shown, and only then.
TEST(UnitDrift, CorrectsForTheThemesThatAreShownOnly) {
  const WaveCounts was{"2021", 100, 100, {}, {8, 8}, {0, 1}};
  const WaveCounts is{"2022", 100, 100, {}, {20, 20}, {0, 1}};
  const auto both = changes(was, is, PartOf(4), 5);
  EXPECT_NEAR(both[0]->probability, 0.0473, 5e-4);
  const WaveCounts more{"2022", 100, 100, {}, {20, 20, 3, 4}, {0, 1, 2, 3}};
  const WaveCounts more_before{"2021", 100, 100, {}, {8, 8, 50, 50}, {0, 1, 2, 3}};
  EXPECT_NEAR(changes(more_before, more, PartOf(4), 5)[0]->probability, 0.0473, 5e-4);
}

TEST(UnitDrift, SaysNothingWhereThemesWereMergedInOneWaveOnly) {
  WaveCounts merged = now;
  merged.counted_as = {0, 0, 2};
  const auto since = changes(before, merged, PartOf(4), 5);
  EXPECT_FALSE(since[0].has_value());
  EXPECT_FALSE(since[1].has_value());
  EXPECT_TRUE(since[2].has_value());
  const auto undone = changes(merged, before, PartOf(4), 5);
  EXPECT_FALSE(undone[0].has_value());
  EXPECT_FALSE(undone[1].has_value());
  EXPECT_TRUE(changes(merged, merged, PartOf(4), 5)[0].has_value());
}

// Theme 2 of 100 is split into 40 and 60 in the second wave, and merged otherwise in the third.
TEST(UnitDrift, AWholeIsComparedThroughItsSplitAndPartsFromThenOn) {
  const PartOf part_of{{}, {}, 1, 1};
  const WaveCounts whole{"1", 200, 200, {}, {100, 100}, {0, 1}};
  const WaveCounts split{"2", 200, 200, {}, {100, 100, 40, 60}, {0, 1, 2, 3}};
  const WaveCounts again{"3", 200, 200, {}, {100, 100, 60, 40}, {0, 1, 2, 3}};
  const WaveCounts merged{"4", 200, 200, {}, {100, 100, 100, 0}, {0, 1, 2, 2}};
  const auto first = changes(whole, split, part_of, 5);
  EXPECT_TRUE(first[1].has_value());
  EXPECT_FALSE(first[2].has_value()) << "a part has no wave before its whole was split";
  const auto second = changes(split, again, part_of, 5);
  EXPECT_TRUE(second[1].has_value() && second[2].has_value() && second[3].has_value());
  const auto third = changes(again, merged, part_of, 5);
  EXPECT_TRUE(third[1].has_value()) << "the whole holds the same though its parts are merged";
  EXPECT_FALSE(third[2].has_value());
  const WaveCounts undone{"5", 200, 200, {}, {100, 100, 0, 0}, {0, 1, 1, 1}};
  EXPECT_TRUE(changes(split, undone, part_of, 5)[1].has_value());
  EXPECT_FALSE(changes(split, undone, part_of, 5)[2].has_value());
}

TEST(UnitDrift, OneWaveHasNothingToBeComparedWith) {
  ThemeModel model = model_of(before, now);
  model.waves.pop_back();
  Summary summary = summary_of(before);
  add_changes(model, summary);
  for (const ThemeSummary& theme : summary.themes) EXPECT_FALSE(theme.change.has_value());
}

}  // namespace
}  // namespace erfar
