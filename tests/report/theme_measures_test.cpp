#include "pipeline/report/theme_measures.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

SmallTable table(std::vector<std::string> names, std::vector<std::vector<std::string>> rows) {
  SmallTable result{.file = "a.csv", .names = std::move(names), .rows = std::move(rows)};
  for (std::uint32_t i = 0; i < result.rows.size(); ++i) result.numbers.push_back(i + 2);
  return result;
}

// Worked by hand, checked with scikit-learn 1.2: gold 0 0 1 1, found 0 0 1 2. Homogeneity 1, completeness
// ln 2 / (1.5 ln 2), so V = 0.8; of six pairs one is together in both and two in gold: ARI (1 - 1/3) / (1.5 -
// 1/3).
TEST(RulesThemeMeasures, GivesThePublishedMeasures) {
  const ThemeMeasures measures = measure_themes({.respondents = {"a", "b", "c", "d"},
                                                 .gold = {0, 0, 1, 1},
                                                 .predicted = {0, 0, 1, 2},
                                                 .norm = {0, 1, 0, 1}});
  EXPECT_NEAR(measures.v_measure.value, 0.8, 1e-9);
  EXPECT_NEAR(measures.adjusted_rand.value, 4.0 / 7, 1e-9);
  EXPECT_NEAR(measures.purity.value, 1, 1e-9);
  EXPECT_NEAR(measures.information_of_norm.value, 2 * 0.5 / (1 + 1.5), 1e-9);
  EXPECT_EQ(measures.gold_themes, 2U);
  EXPECT_EQ(measures.themes, 3U);
}

TEST(UnitThemeMeasures, OneThemeForAllSaysNothing) {
  const ThemeMeasures measures = measure_themes(
      {.respondents = {"a", "b", "c", "d"}, .gold = {0, 0, 1, 1}, .predicted = {0, 0, 0, 0}, .norm = {}});
  EXPECT_NEAR(measures.v_measure.value, 0, 1e-9);
  EXPECT_NEAR(measures.adjusted_rand.value, 0, 1e-9);
  EXPECT_NEAR(measures.purity.value, 0.5, 1e-9);
}

TEST(UnitThemeMeasures, PairsTablesByIdAndCountsWhatHasNoTheme) {
  const GroupedDocuments grouped = grouped_documents(
      table({"id", "theme", "language"}, {{"1", "x", "nb"}, {"2", "y", "nn"}, {"3", "y", "nb"}}),
      table({"id", "theme"}, {{"3", "7"}, {"1", ""}}));
  EXPECT_EQ(grouped.gold, (std::vector<std::uint32_t>{0, 1, 1}));
  EXPECT_EQ(grouped.predicted, (std::vector<std::uint32_t>{0, 0, 1}));
  EXPECT_EQ(grouped.norm, (std::vector<std::uint32_t>{0, 1, 0}));
  EXPECT_EQ(grouped.without_theme, 2U);
  EXPECT_THROW(grouped_documents(table({"id"}, {}), table({"id", "theme"}, {})), Error);
  EXPECT_THROW(grouped_documents(table({"id", "theme"}, {{"1", "x"}}), table({"id", "theme"}, {{"2", "1"}})),
               Error);
}

TEST(SafetyThemeMeasures, NothingToMeasure) { EXPECT_EQ(measure_themes({}).documents, 0U); }

}  // namespace
}  // namespace erfar
