#include "pipeline/report/trends.h"

#include <gtest/gtest.h>

#include "pipeline/report/trends_table.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/trends.h"

namespace erfar {
namespace {

using test::model_with;

std::string table(const Trends& trends) {
  const test::TemporaryFolder folder;
  OutputFile file(folder.path() / "trends.csv");
  write_trends(trends, file);
  file.commit();
  return test::content_of(folder.path() / "trends.csv");
}

TEST(UnitTrends, TellsWhichThemesGrowAndFade) {
  const ThemeModel model =
      model_with({{"2021", 240, {24, 120, 60}}, {"2022", 80, {20, 40, 4}}, {"2023", 80, {20, 12, 30}}});
  const Trends found = trends(model, 0);
  ASSERT_EQ(found.waves.size(), 3U);
  EXPECT_EQ(found.waves[1].name, "2022");
  EXPECT_EQ(found.waves[1].respondents, 80U);
  ASSERT_EQ(found.themes.size(), 3U);
  const auto trend = [&](std::size_t theme, std::size_t at) { return found.themes[theme].points[at].trend; };
  EXPECT_EQ(trend(0, 0), Trend::none);
  EXPECT_EQ(trend(0, 1), Trend::grows);
  EXPECT_EQ(trend(0, 2), Trend::none);
  EXPECT_EQ(trend(1, 1), Trend::none);
  EXPECT_EQ(trend(1, 2), Trend::fades);
  EXPECT_EQ(trend(2, 1), Trend::fades);
  EXPECT_EQ(trend(2, 2), Trend::grows);
  EXPECT_EQ(found.themes[0].points[0].respondents, Count{24});
  EXPECT_DOUBLE_EQ(found.themes[0].points[0].share->value, 0.1);
}

TEST(UnitTrends, AThemeBeginsInTheWaveThatItWasFoundIn) {
  const Trends found = trends(model_with({{"2021", 100, {50}}, {"2022", 100, {50, 20}}}), 5);
  EXPECT_EQ(found.themes[0].points[0].trend, Trend::none) << "in the first wave nothing is new";
  ASSERT_EQ(found.themes[1].points.size(), 1U);
  EXPECT_EQ(found.themes[1].first_wave, 1U);
  EXPECT_EQ(found.themes[1].points[0].trend, Trend::is_new);
}

TEST(UnitTrends, MasksASmallCountAndTheSmallestBesideIt) {
  const Trends found = trends(model_with({{"2021", 100, {3, 30, 40}}, {"2022", 100, {60, 70, 40}}}), 5);
  for (const std::size_t theme : {0U, 1U}) {
    EXPECT_EQ(found.themes[theme].points[0].respondents, Count{});
    EXPECT_FALSE(found.themes[theme].points[0].share.has_value());
    EXPECT_TRUE(found.themes[theme].points[1].share.has_value());
    EXPECT_EQ(found.themes[theme].points[1].trend, Trend::none) << "growth would tell of the masked count";
  }
  EXPECT_EQ(found.themes[2].points[0].respondents, Count{40});
}

TEST(UnitTrends, MergedThemesAreCountedAsTheOtherFromTheirMergeOn) {
  ThemeModel model = model_with({{"2021", 100, {20, 30, 40}}, {"2022", 100, {70, 0, 40}}});
  model.themes[1].merged_into = 0;
  model.waves[1].counted_as = {0, 0, 2};
  const Trends found = trends(model, 5);
  ASSERT_EQ(found.themes.size(), 2U);
  EXPECT_EQ(found.themes[1].id, 3U);
  EXPECT_EQ(found.themes[0].partly, std::vector<std::size_t>{0});
  EXPECT_EQ(found.themes[0].points[1].trend, Trend::none) << "it holds others now";
  EXPECT_TRUE(found.themes[1].partly.empty());
}

// 5 of 10: Wilson's interval is 0.2366 to 0.7634; none of 10: 0 to 0.2775.
TEST(UnitTrends, AMergeThatWasUndoneIsNoNumberOfWhatIsThereNow) {
  ThemeModel model = model_with({{"a", 100, {20, 50}}, {"b", 100, {70, 0}}, {"c", 100, {20, 50}}});
  model.waves[1].counted_as = {0, 0};  // merged in the second wave, apart again since
  const Trends found = trends(model, 5);
  for (const ThemeTrend& theme : found.themes) {
    EXPECT_TRUE(theme.points[0].share.has_value());
    EXPECT_FALSE(theme.points[1].share.has_value());
    EXPECT_TRUE(theme.points[2].share.has_value());
  }
}

TEST(UnitTrends, AThemeGoesOnWhereItIsSplitAndItsPartsBeginThere) {
  ThemeModel model = model_with({{"2021", 100, {50, 40}}, {"2022", 100, {50, 40, 20, 20}}});
  model.themes[1].split_into = 2;
  model.themes[2].part_of = model.themes[3].part_of = 1;
  const Trends found = trends(model, 5);
  ASSERT_EQ(found.themes.size(), 4U);
  EXPECT_EQ(found.themes[1].points[1].respondents, Count{40});
  EXPECT_EQ(found.themes[2].part_of, 2U);
  EXPECT_EQ(found.themes[2].first_wave, 1U);
  EXPECT_EQ(found.themes[2].points[0].trend, Trend::none) << "a part is nothing new";
  model.themes[1].split_into = 0;
  EXPECT_EQ(trends(model, 5).themes.size(), 2U) << "parts of a theme that is whole again have no trend";
}

TEST(UnitTrendsTable, HasOneRowAThemeAndWave) {
  ThemeModel model = model_with({{"2021", 10, {5, 0}}, {"2022", 10, {5, 0, 4}}});
  model.themes[0].name = "Skolen";
  model.themes[0].keywords = {"elev", "lærer"};
  EXPECT_EQ(table(trends(model, 0)),
            "theme;name;keywords;since;wave;respondents;of;share;low;high;change;part_of\n"
            "1;Skolen;elev|lærer;2021;2021;5;10;0.5000;0.2366;0.7634;;\n"
            "1;Skolen;elev|lærer;2021;2022;5;10;0.5000;0.2366;0.7634;;\n"
            "2;;ord2;2021;2021;0;10;0.0000;0.0000;0.2775;;\n"
            "2;;ord2;2021;2022;0;10;0.0000;0.0000;0.2775;;\n"
            "3;;ord3;2022;2022;4;10;0.4000;0.1682;0.6873;new;\n");
}

TEST(UnitTrendsTable, SaysWhatGrowsAndFades) {
  const std::string rows = table(trends(model_with({{"2021", 100, {10, 60}}, {"2022", 100, {50, 20}}}), 5));
  EXPECT_NE(rows.find("2022;50;100;0.5000;0.4038;0.5962;growing;\n"), std::string::npos) << rows;
  EXPECT_NE(rows.find(";fading;\n"), std::string::npos) << rows;
}

TEST(UnitTrendsTable, MaskedCountsAreEmpty) {
  const std::string rows = table(trends(model_with({{"2021", 100, {3, 17, 40}}}), 5));
  EXPECT_NE(rows.find("1;;ord1;2021;2021;;100;;;;;\n2;;ord2;2021;2021;;100;;;;;\n"), std::string::npos)
      << rows;
  EXPECT_EQ(rows.find("17"), std::string::npos);
}

TEST(SafetyTrendsTable, NoTextIsRunAsAFormula) {
  ThemeModel model = model_with({{"=2021", 10, {5}}});
  model.themes[0].name = "@SUM(A1)";
  model.themes[0].keywords = {"-x", "a;b"};
  EXPECT_NE(table(trends(model, 0)).find("1;\"'@SUM(A1)\";\"'-x|a;b\";\"'=2021\";\"'=2021\";5;10;"),
            std::string::npos);
}

}  // namespace
}  // namespace erfar
