#include "pipeline/cluster/theme_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "pipeline/cluster/cluster_by_model.h"
#include "tests/support/corpora.h"

namespace erfar {
namespace {

constexpr ClusterSettings two{.k_means = {.clusters = 2}};

/// `school` answers on the school and then `mask` on masks, each of another person.
Corpus wave(std::size_t school, std::size_t mask, std::size_t power = 0) {
  std::vector<test::Answer> answers;
  const auto add = [&](std::size_t count, const char* text) {
    for (std::size_t i = 0; i < count; ++i) answers.push_back({text, "p" + std::to_string(answers.size())});
  };
  add(school, "Elever og skolen");
  add(mask, "Munnbind og hansker");
  add(power, "Strøm er dyrt");
  return test::corpus_of(answers);
}

ThemeModel first_wave() {
  const Corpus corpus = wave(30, 20);
  const FormCounts forms = count_forms(corpus.texts, 64);
  const WeightedTerms weighted = weigh(forms);
  Diagnostics diagnostics;
  const Themes themes = cluster(corpus, forms, weighted, nullptr, two, diagnostics);
  return model_of(themes, weighted, corpus, "2021");
}

Themes later_wave(const Corpus& corpus, ThemeModel& model) {
  const FormCounts forms = count_forms(corpus.texts, 64);
  const WeightedTerms weighted = weigh_alike(forms, nullptr, model.frequencies);
  Diagnostics diagnostics;
  Themes themes = cluster_by_model(model, corpus, forms, weighted, nullptr, two, diagnostics);
  add_wave(themes, weighted, corpus, "wave " + std::to_string(model.waves.size() + 1), false, model);
  return themes;
}

std::size_t theme_of(const Themes& themes, std::size_t document) {
  return index_of(themes.assignments[document].theme);
}

TEST(UnitThemeModel, CountsTheFirstWave) {
  const ThemeModel model = first_wave();
  ASSERT_EQ(model.waves.size(), 1U);
  EXPECT_EQ(model.waves[0].wave, "2021");
  EXPECT_EQ(model.waves[0].respondents, 50U);
  EXPECT_EQ(model.waves[0].respondents_of, (std::vector<std::size_t>{30, 20}));
}

TEST(UnitThemeModel, KeepsNumbersThoughSizesTurnRound) {
  ThemeModel model = first_wave();
  model.themes[1].name = "Smittevern";
  const Themes themes = later_wave(wave(3, 20), model);
  EXPECT_EQ(theme_of(themes, 0), 0U);
  EXPECT_EQ(theme_of(themes, 22), 1U);
  EXPECT_EQ(themes.themes[1].name, "Smittevern");
  EXPECT_EQ(themes.themes[0].keywords, model.themes[0].keywords);
  EXPECT_EQ(model.waves[1].respondents_of, (std::vector<std::size_t>{3, 20}));
}

TEST(UnitThemeModel, FindsWhatIsNewAndKeepsItForTheNextWave) {
  ThemeModel model = first_wave();
  const Themes themes = later_wave(wave(20, 20, 12), model);
  ASSERT_EQ(themes.themes.size(), 3U);
  EXPECT_TRUE(themes.themes[2].is_new);
  for (std::size_t document = 0; document < 52; ++document)
    EXPECT_EQ(theme_of(themes, document), document < 20 ? 0U : document < 40 ? 1U : 2U) << document;
  EXPECT_EQ(model.themes[2].since, "wave 2");
  const Themes next = later_wave(wave(4, 4, 12), model);
  EXPECT_EQ(next.themes.size(), 3U);
  EXPECT_FALSE(next.themes[2].is_new);
  EXPECT_EQ(theme_of(next, 19), 2U);
}

TEST(UnitThemeModel, AFewAnswersAreNoNewTheme) {
  ThemeModel model = first_wave();
  EXPECT_EQ(later_wave(wave(20, 20, 4), model).themes.size(), 2U);
}

TEST(UnitThemeModel, CountsAMergedThemeAsTheOther) {
  ThemeModel model = first_wave();
  model.themes[1].merged_into = 0;
  const Themes themes = later_wave(wave(5, 5), model);
  for (std::size_t document = 0; document < 10; ++document) EXPECT_EQ(theme_of(themes, document), 0U);
}

TEST(UnitThemeModel, AMergedThemesDocumentsAreScoredByTheOther) {
  ThemeModel model = first_wave();
  model.themes[1].merged_into = 0;
  const Themes themes = later_wave(wave(5, 5), model);
  EXPECT_GT(themes.assignments[0].score, themes.assignments[7].score + 0.5F) << "quotes are those nearest";
  for (const Assignment& assignment : themes.assignments)
    EXPECT_NE(assignment.second_theme, assignment.theme);
  EXPECT_LT(index_of(themes.themes[0].quotes[0]), 5U);
}

/// `with` answers of masks and gowns beside as many of masks and gloves.
Corpus wave_of_two_masks(std::size_t school, std::size_t each) {
  std::vector<test::Answer> answers;
  const auto add = [&](std::size_t count, const char* text) {
    for (std::size_t i = 0; i < count; ++i) answers.push_back({text, "p" + std::to_string(answers.size())});
  };
  add(school, "Elever og skolen");
  add(each, "Munnbind og hansker");
  add(each, "Munnbind og frakker");
  return test::corpus_of(answers);
}

TEST(UnitThemeModel, SplitsAThemeAndLeavesTheOthersAlone) {
  ThemeModel model = first_wave();
  later_wave(wave_of_two_masks(6, 8), model);
  model.themes[1].split_into = 2;
  const Themes themes = later_wave(wave_of_two_masks(6, 8), model);
  ASSERT_EQ(themes.themes.size(), 4U);
  EXPECT_EQ(themes.themes[2].part_of, 1U);
  EXPECT_EQ(themes.themes[3].part_of, 1U);
  EXPECT_FALSE(themes.themes[2].is_new);
  for (std::size_t document = 0; document < 6; ++document) EXPECT_EQ(theme_of(themes, document), 0U);
  for (std::size_t document = 7; document < 22; ++document)
    EXPECT_EQ(theme_of(themes, document), document < 14 ? theme_of(themes, 6) : theme_of(themes, 21));
  EXPECT_NE(theme_of(themes, 6), theme_of(themes, 21));
  EXPECT_GE(std::min(theme_of(themes, 6), theme_of(themes, 21)), 2U);
  EXPECT_EQ(model.waves.back().respondents_of, (std::vector<std::size_t>{6, 16, 8, 8}))
      << "a whole counts its parts";
}

TEST(UnitThemeModel, PartsComeBackInTheNextWaveAndGoWhereTheirWholeIsOneAgain) {
  ThemeModel model = first_wave();
  model.themes[1].split_into = 2;
  later_wave(wave_of_two_masks(6, 8), model);
  const Themes next = later_wave(wave_of_two_masks(6, 4), model);
  EXPECT_EQ(next.themes.size(), 4U);
  EXPECT_EQ(model.waves.back().respondents_of, (std::vector<std::size_t>{6, 8, 4, 4}));
  model.themes[1].split_into = 0;
  const Themes undone = later_wave(wave_of_two_masks(6, 4), model);
  EXPECT_EQ(model.waves.back().respondents_of, (std::vector<std::size_t>{6, 8, 0, 0}));
  EXPECT_EQ(theme_of(undone, 6), 1U);
  EXPECT_EQ(undone.themes[2].counted_as, 1U);
}

TEST(UnitThemeModel, SplitsAPartAndMergesOneIntoAnother) {
  ThemeModel model = first_wave();
  model.themes[1].split_into = 2;
  later_wave(wave_of_two_masks(6, 8), model);
  model.themes[3].merged_into = 2;
  later_wave(wave_of_two_masks(6, 8), model);
  EXPECT_EQ(model.waves.back().respondents_of, (std::vector<std::size_t>{6, 16, 16, 0}));
  model.themes[2].split_into = 2;
  later_wave(wave_of_two_masks(6, 8), model);
  EXPECT_EQ(model.waves.back().respondents_of, (std::vector<std::size_t>{6, 16, 16, 0, 8, 8}));
}

TEST(UnitThemeModel, PartsOfAPartGoWhereTheWholeOfAllIsOneAgainOrMerged) {
  ThemeModel model{.themes = std::vector<KeptTheme>(5)};
  model.themes[1].part_of = model.themes[2].part_of = 0;
  model.themes[3].part_of = model.themes[4].part_of = 2;
  model.themes[2].split_into = 2;
  EXPECT_EQ(counted_as(model), (std::vector<std::size_t>{0, 0, 0, 0, 0}));
  model.themes[0].split_into = 2;
  EXPECT_EQ(counted_as(model), (std::vector<std::size_t>{0, 1, 2, 3, 4}));
  model.themes[2].merged_into = 1;
  EXPECT_EQ(counted_as(model), (std::vector<std::size_t>{0, 1, 1, 1, 1}));
}

TEST(SafetyThemeModel, AThemeWhoseAnswersAreAllAlikeStaysWhole) {
  ThemeModel model = first_wave();
  model.themes[0].split_into = 3;
  const Corpus corpus = wave(1, 10);
  const FormCounts forms = count_forms(corpus.texts, 64);
  Diagnostics diagnostics;
  const Themes themes = cluster_by_model(model, corpus, forms, weigh_alike(forms, nullptr, model.frequencies),
                                         nullptr, two, diagnostics);
  EXPECT_EQ(themes.themes.size(), 2U);
  EXPECT_EQ(diagnostics.count(Treatment::noted), 1U);
}

TEST(SafetyThemeModel, AFirstWaveWithoutThemesMayGetThemLater) {
  const Corpus corpus = test::corpus_of({{"det er", "a"}, {"og vi", "b"}});
  const FormCounts forms = count_forms(corpus.texts, 64);
  const WeightedTerms weighted = weigh(forms);
  Diagnostics diagnostics;
  ThemeModel model =
      model_of(cluster(corpus, forms, weighted, nullptr, two, diagnostics), weighted, corpus, "1");
  EXPECT_TRUE(model.themes.empty());
  const Themes themes = later_wave(wave(20, 20), model);
  for (const Theme& theme : themes.themes) EXPECT_TRUE(theme.is_new);
  EXPECT_EQ(model.themes.size(), themes.themes.size());
}

TEST(SafetyThemeModel, AWaveWithoutAKnownWordHasNoThemeToGoTo) {
  ThemeModel model = first_wave();
  const Themes themes = later_wave(test::corpus_of({{"det er", "a"}, {"", "b"}}), model);
  EXPECT_EQ(themes.assignments[0].theme, no_theme);
  EXPECT_EQ(themes.assignments[1].theme, no_theme);
}

}  // namespace
}  // namespace erfar
