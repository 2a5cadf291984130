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
const WaveCounts before{"2021", 200, 200, {}, {40, 100, 40}};
const WaveCounts now{"2022", 100, 100, {}, {60, 15, 22}};

TEST(UnitDrift, TellsGrowthAndFadingFromChance) {
  Summary summary = summary_of(now);
  add_changes(model_of(before, now), summary);
  EXPECT_EQ(summary.wave_before, "2021");
  ASSERT_TRUE(summary.themes[0].change && summary.themes[1].change && summary.themes[2].change);
  EXPECT_TRUE(summary.themes[0].change->is_drift);
  EXPECT_NEAR(summary.themes[0].change->difference, 0.4, 1e-9);
  EXPECT_TRUE(summary.themes[1].change->is_drift);
  EXPECT_NEAR(summary.themes[1].change->difference, -0.35, 1e-9);
  EXPECT_FALSE(summary.themes[2].change->is_drift);
  EXPECT_GT(summary.themes[2].change->probability, 0.05);
}

TEST(UnitDrift, SaysNothingWhereACountIsMaskedInEitherWaveOrTheThemeIsNew) {
  const WaveCounts small_before{"2021", 200, 200, {}, {3, 100}};
  const WaveCounts small_now{"2022", 100, 100, {}, {30, 4, 30}};
  Summary summary = summary_of(small_now);
  add_changes(model_of(small_before, small_now), summary);
  for (const ThemeSummary& theme : summary.themes) EXPECT_FALSE(theme.change.has_value());
}

TEST(UnitDrift, SaysNothingOfAThemeThatAnotherWasMergedIntoSince) {
  ThemeModel model = model_of(before, now);
  model.themes[1].merged_into = 0;
  Summary summary = summary_of(now);
  add_changes(model, summary);
  EXPECT_FALSE(summary.themes[0].change.has_value());
  EXPECT_TRUE(summary.themes[2].change.has_value());
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
