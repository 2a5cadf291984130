#include "pipeline/report/trend_chart.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/trends.h"

namespace erfar {
namespace {

using test::model_with;

TEST(UnitTrendChart, ScalesToARoundShareAboveAllIntervals) {
  EXPECT_EQ(trend_chart_top(trends(model_with({{"a", 100, {20}}}), 0)), 0.3) << "up to 0.289";
  EXPECT_EQ(trend_chart_top(trends(model_with({{"a", 10000, {100}}}), 0)), 0.02) << "up to 0.0121";
  EXPECT_EQ(trend_chart_top(trends(model_with({{"a", 3, {3}}}), 0)), 1);
  EXPECT_GT(trend_chart_y(0, 0.3), trend_chart_y(0.1, 0.3)) << "more is higher up";
  EXPECT_EQ(trend_chart_y(7, 0.3), trend_chart_y(0.3, 0.3));
}

TEST(UnitTrendChart, JoinsWavesThatAreShown) {
  const Trends found = trends(model_with({{"a", 100, {20}}, {"b", 100, {30}}, {"c", 100, {40}}}), 5);
  const TrendChart chart = trend_chart(found.themes[0], found, 0.6);
  ASSERT_EQ(chart.dots.size(), 3U);
  EXPECT_DOUBLE_EQ(chart.dots[1].x - chart.dots[0].x, chart.dots[2].x - chart.dots[1].x);
  EXPECT_GT(chart.dots[0].y, chart.dots[2].y);
  ASSERT_EQ(chart.lines.size(), 1U);
  EXPECT_EQ(std::ranges::count(chart.lines[0], ','), 3);
  ASSERT_EQ(chart.bands.size(), 1U);
  EXPECT_EQ(std::ranges::count(chart.bands[0], ','), 6) << "there along the upper edge, back along the lower";
  EXPECT_TRUE(chart.whiskers.empty());
}

TEST(UnitTrendChart, AMergeIsNoGrowth) {  // of the second theme into the first, from the third wave on
  ThemeModel model =
      model_with({{"a", 100, {20, 50}}, {"b", 100, {22, 50}}, {"c", 100, {70, 0}}, {"d", 100, {72, 0}}});
  model.themes[1].merged_into = 0;
  for (std::size_t wave = 2; wave < 4; ++wave) model.waves[wave].counted_as = {0, 0};
  const Trends found = trends(model, 5);
  const TrendChart chart = trend_chart(found.themes[0], found, 0.8);
  EXPECT_EQ(chart.dots.size(), 4U);
  EXPECT_EQ(chart.lines.size(), 2U) << "one until the merge, one from it";
}

TEST(UnitTrendChart, AMaskedWaveIsAGap) {
  const Trends found =
      trends(model_with({{"a", 100, {20, 50}}, {"b", 100, {3, 50}}, {"c", 100, {40, 50}}}), 5);
  const TrendChart chart = trend_chart(found.themes[0], found, 0.6);
  EXPECT_EQ(chart.dots.size(), 2U);
  EXPECT_TRUE(chart.lines.empty());
  EXPECT_TRUE(chart.bands.empty());
  ASSERT_EQ(chart.whiskers.size(), 2U);
  EXPECT_GT(chart.whiskers[0].low_y, chart.dots[0].y);
  EXPECT_LT(chart.whiskers[0].high_y, chart.dots[0].y);
}

TEST(UnitTrendLabels, AreAllThereWhereTheyHaveRoom) {
  const auto names = [](const std::vector<test::Wave>& waves) {
    std::vector<std::string> result;
    for (const TrendLabel& label : trend_labels(trends(model_with(waves), 5))) result.push_back(label.text);
    return result;
  };
  EXPECT_EQ(names({{"2021", 9, {9}}}), std::vector<std::string>{"2021"});
  EXPECT_EQ(names({{"2021", 9, {9}}, {"2022", 9, {9}}, {"2023", 9, {9}}}),
            (std::vector<std::string>{"2021", "2022", "2023"}));
  const std::string longer = "undersøkelsen våren 2021";
  EXPECT_EQ(names({{longer, 9, {9}}, {"2022", 9, {9}}, {longer, 9, {9}}}),
            (std::vector<std::string>{"undersøkelsen våren 2…", "undersøkelsen våren 2…"}))
      << "22 letters have room; in the table they are whole";
}

}  // namespace
}  // namespace erfar
