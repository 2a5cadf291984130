#include "pipeline/cluster/cluster.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/corpora.h"

namespace erfar {
namespace {

struct Found {
  Themes themes;
  Diagnostics diagnostics;

  std::size_t count(std::string_view id) const {
    for (const auto& entry : diagnostics.entries()) {
      if (entry.finding->id == id) return entry.count;
    }
    return 0;
  }
};

Found themes_of(const Corpus& corpus, ClusterSettings settings) {
  const FormCounts forms = count_forms(corpus.texts, 64);
  Found found;
  found.themes = cluster(corpus, forms, weigh(forms), nullptr, settings, found.diagnostics);
  return found;
}

std::vector<std::uint32_t> numbers(const Themes& themes) {
  std::vector<std::uint32_t> result;
  for (const Assignment& assignment : themes.assignments) result.push_back(index_of(assignment.theme));
  return result;
}

/// Two answers on the school, four on protective equipment by three people, one of function words.
Corpus answers() {
  return test::corpus_of({{"Elever i skolen", "a"},
                          {"Skolen og elever", "b"},
                          {"Munnbind og hansker", "c"},
                          {"Hansker og munnbind", "c"},
                          {"Munnbind, hansker", "d"},
                          {"Hansker munnbind", "e"},
                          {"Det er som det er", "f"}});
}

constexpr ClusterSettings two{.k_means = {.clusters = 2}};

TEST(UnitCluster, NumbersThemesBySize) {
  const Found found = themes_of(answers(), two);
  EXPECT_EQ(numbers(found.themes), (std::vector<std::uint32_t>{1, 1, 0, 0, 0, 0, index_of(no_theme)}));
  EXPECT_EQ(found.themes.themes[0].documents, 4U);
  EXPECT_EQ(found.themes.themes[1].documents, 2U);
}

TEST(UnitCluster, NumbersThemesOfOneSizeByTheirFirstText) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Corpus corpus =
        test::corpus_of({{"munnbind", "a"}, {"elever", "b"}, {"munnbind", "c"}, {"elever", "d"}});
    const Found found = themes_of(corpus, {.k_means = {.clusters = 2, .seed = seed}});
    EXPECT_EQ(numbers(found.themes), (std::vector<std::uint32_t>{1, 0, 1, 0})) << seed;
  }
}

/// More answers than the sample holds: three texts of each theme, with numbers for ids, in one order or
/// another.
Corpus many(bool backwards, std::size_t count = 90) {
  const char* const texts[] = {"Munnbind og hansker", "Hansker manglet",      "Munnbind manglet",
                               "Elever og skolen",    "Skolen stengte",       "Elever stengte",
                               "Strøm er dyrt",       "Dyrt med strøm i hus", "Hus og strøm"};
  std::vector<test::Answer> result;
  for (std::size_t i = 0; i < count; ++i) result.push_back({texts[(backwards ? count - 1 - i : i) % 9], ""});
  for (std::size_t i = 0; i < result.size(); ++i) result[i].respondent = "p" + std::to_string(i);
  return test::corpus_of(result);
}

TEST(AllCluster, TheOrderOfRowsChangesNothingThoughIdsAreRowNumbers) {
  const ClusterSettings settings{.k_means = {.clusters = 3}, .sample = 40};
  const Themes forwards = themes_of(many(false), settings).themes,
               backwards = themes_of(many(true), settings).themes;
  std::vector<std::uint32_t> turned = numbers(backwards);
  std::ranges::reverse(turned);
  EXPECT_EQ(numbers(forwards), turned);
  for (std::size_t theme = 0; theme < 3; ++theme)
    EXPECT_EQ(forwards.themes[theme].keywords, backwards.themes[theme].keywords);
}

// Of a theme's 600 answers 300 are looked at; in each order of rows another 300 come first in the file.
TEST(AllCluster, TheOrderOfRowsChangesNoQuoteOfLargeThemes) {
  const ClusterSettings settings{.k_means = {.clusters = 3}, .sample = 200};
  const auto quoted = [&](bool backwards) {
    const Corpus corpus = many(backwards, 1800);
    std::vector<std::vector<std::string>> result;
    for (const Theme& theme : themes_of(corpus, settings).themes.themes) {
      EXPECT_EQ(theme.documents, 600U);
      result.emplace_back();
      for (const DocumentId quote : theme.quotes) result.back().emplace_back(corpus.texts[index_of(quote)]);
      result.push_back(theme.phrases);
    }
    return result;
  };
  const auto forwards = quoted(false);
  EXPECT_EQ(forwards, quoted(true));
  for (std::size_t theme = 0; theme < 3; ++theme)
    EXPECT_GE(forwards[2 * theme].size(), 2U) << "different answers of one theme";
}

TEST(UnitCluster, SecondThemesAreRenumberedToo) {
  const Found found = themes_of(answers(), two);
  EXPECT_EQ(found.themes.assignments[0].second_theme, ThemeId{0});
  EXPECT_EQ(found.themes.assignments[2].second_theme, ThemeId{1});
}

TEST(UnitCluster, AnswersOfTheSameWordsAreQuotedOnce) {
  const Found found = themes_of(answers(), two);
  EXPECT_EQ(found.themes.themes[0].quotes.size(), 1U);
  EXPECT_EQ(found.themes.themes[1].quotes.size(), 1U);
}

TEST(UnitCluster, KeywordsAreTheCommonestForms) {
  const Found found = themes_of(answers(), two);
  const auto sorted = [](std::vector<std::string> words) {
    std::ranges::sort(words);
    return words;
  };
  EXPECT_EQ(sorted(found.themes.themes[0].keywords), (std::vector<std::string>{"hansker", "munnbind"}));
  EXPECT_EQ(sorted(found.themes.themes[1].keywords), (std::vector<std::string>{"elever", "skolen"}));
}

TEST(UnitCluster, NotesAnswersWithoutThemeAndFewerThemes) {
  const Found enough = themes_of(answers(), two);
  EXPECT_EQ(enough.count("answer_without_theme"), 1U);
  EXPECT_EQ(enough.count("fewer_themes_than_asked"), 0U);
  const Found fewer = themes_of(answers(), {.k_means = {.clusters = 20}});
  EXPECT_EQ(fewer.count("fewer_themes_than_asked"), 1U);
  EXPECT_EQ(fewer.themes.themes.size(), 2U);
}

TEST(SafetyCluster, OnlyFunctionWordsGiveNoThemes) {
  const Found found = themes_of(test::corpus_of({{"det er", "a"}, {"og vi", "b"}}), two);
  EXPECT_TRUE(found.themes.themes.empty());
  EXPECT_EQ(found.count("answer_without_theme"), 2U);
}

}  // namespace
}  // namespace erfar
