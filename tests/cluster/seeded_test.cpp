#include "pipeline/cluster/seeded.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "pipeline/cluster/cluster.h"
#include "tests/support/corpora.h"

namespace erfar {
namespace {

/// Ten answers on the school, eight on masks, six on electricity.
Corpus answers() {
  std::vector<test::Answer> result;
  const auto add = [&](std::size_t count, const char* text) {
    for (std::size_t i = 0; i < count; ++i) result.push_back({text, "p" + std::to_string(result.size())});
  };
  add(10, "Elever og skolen");
  add(8, "Munnbind og hansker");
  add(6, "Strøm er dyrt");
  return test::corpus_of(result);
}

struct Found {
  Themes themes;
  Diagnostics diagnostics;
};

Found themes_with(const ThemeSeeds& seeds, std::size_t clusters = 3) {
  const Corpus corpus = answers();
  const FormCounts forms = count_forms(corpus.texts, 64);
  const std::vector<std::string_view> texts(seeds.texts.begin(), seeds.texts.end());
  const WeightedTerms weighted = weigh(forms, nullptr, Words::content, count_forms(texts, 64));
  Found found;
  found.themes = cluster(corpus, forms, weighted, nullptr, {.k_means = {.clusters = clusters}},
                         found.diagnostics, seeds);
  return found;
}

TEST(UnitSeeded, AThemeGetsTheNameOfTheSeedThatItIsNearTo) {
  const auto themes =
      themes_with(
          {.names = {"Energi", "Utstyr"}, .texts = {"strøm", "hansker", "munnbind"}, .theme_of = {0, 1, 1}})
          .themes.themes;
  ASSERT_EQ(themes.size(), 3U);
  EXPECT_EQ(themes[0].name, "");
  EXPECT_EQ(themes[1].name, "Utstyr");
  EXPECT_EQ(themes[2].name, "Energi");
  EXPECT_EQ(themes[2].documents, 6U);
}

TEST(UnitSeeded, MoreSeedsThanThemesGiveSoManyThemes) {
  const auto themes =
      themes_with({.names = {"Energi", "Utstyr"}, .texts = {"strøm", "munnbind"}, .theme_of = {0, 1}}, 1)
          .themes.themes;
  ASSERT_EQ(themes.size(), 2U);
  EXPECT_TRUE(std::ranges::all_of(themes, [](const Theme& theme) { return !theme.name.empty(); }));
}

TEST(UnitSeeded, ASeedWithoutAWordOfTheAnswersIsLeftOutAndNoted) {
  const Found found =
      themes_with({.names = {"Energi", "Rart"}, .texts = {"strøm", "qwertyzxc"}, .theme_of = {0, 1}});
  EXPECT_TRUE(
      std::ranges::none_of(found.themes.themes, [](const auto& theme) { return theme.name == "Rart"; }));
  const auto& entries = found.diagnostics.entries();
  EXPECT_TRUE(std::ranges::any_of(entries, [](const auto& entry) {
    return std::string_view(entry.finding->id) == "seeded_theme_without_known_word";
  }));
}

TEST(UnitSeeded, CentroidsAreThoseOfTheThemesThatAreLeft) {
  const Themes themes =
      themes_with({.names = {"Rart", "Energi"}, .texts = {"qwertyzxc", "strøm"}, .theme_of = {0, 1}}).themes;
  EXPECT_EQ(themes.centroids.clusters, themes.themes.size());
  for (const Assignment& assignment : themes.assignments) {
    EXPECT_TRUE(assignment.second_theme == no_theme ||
                index_of(assignment.second_theme) < themes.themes.size());
  }
}

TEST(UnitSeeded, ThemesOfManyAndOfFewTextsWeighAlike) {
  CompressedRows<float> rows;  // four documents on term 0, four on term 1; a text on 2, four on 3
  for (const std::uint32_t term : {0U, 0U, 0U, 0U, 1U, 1U, 1U, 1U, 2U, 3U, 3U, 3U, 3U}) {
    rows.terms.push_back(TermId{term});
    rows.values.push_back(1);
    rows.begins.push_back(rows.terms.size());
  }
  const std::size_t theme_of[] = {0, 1, 1, 1, 1};
  const Centroids centroids = seeded(rows, 4, {{0, 1, 2, 3}, {4, 5, 6, 7}}, theme_of, 2);
  EXPECT_NEAR(centroids.weights[2 * centroids.clusters], 1, 1e-6) << "no found cluster is near to it";
  EXPECT_NEAR(centroids.weights[3 * centroids.clusters + 1], 1, 1e-6);
}

TEST(UnitSeeded, ACentroidLiesBetweenTheClusterAndTheTexts) {
  CompressedRows<float> rows;  // two documents on term 0, two on term 1, a text on term 2 beside term 1
  const auto add = [&](std::vector<std::pair<std::uint32_t, float>> entries) {
    for (const auto& [term, weight] : entries) {
      rows.terms.push_back(TermId{term});
      rows.values.push_back(weight);
    }
    rows.begins.push_back(rows.terms.size());
  };
  for (const std::uint32_t term : {0U, 0U, 1U, 1U}) add({{term, 1.0F}});
  add({{1, 0.6F}, {2, 0.8F}});
  const std::size_t theme_of[] = {0};
  const Centroids centroids = seeded(rows, 3, {{0, 1}, {2, 3}}, theme_of, 1);
  ASSERT_EQ(centroids.clusters, 2U);
  // Twice (0, 0.6, 0.8), as clusters have two documents, and twice (0, 1, 0), to unit length.
  EXPECT_NEAR(centroids.weights[1 * 2 + 0], 1.6 / std::hypot(1.6, 0.8), 1e-6);
  EXPECT_NEAR(centroids.weights[2 * 2 + 0], 0.8 / std::hypot(1.6, 0.8), 1e-6);
  EXPECT_NEAR(centroids.weights[0 * 2 + 1], 1, 1e-6);
}

}  // namespace
}  // namespace erfar
