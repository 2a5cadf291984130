#include "pipeline/cluster/theme_words.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/corpora.h"

namespace erfar {
namespace {

/// Answers whose themes are given.
struct Wave {
  std::vector<test::Answer> answers;
  std::vector<std::uint32_t> theme_of;

  void add(std::uint32_t theme, std::size_t people, const std::string& text) {
    for (std::size_t i = 0; i < people; ++i) {
      answers.push_back({text, "p" + std::to_string(i)});
      theme_of.push_back(theme);
    }
  }
};

Themes themes_of(const Wave& wave, std::size_t number) {
  Themes themes;
  themes.themes.resize(number);
  for (const std::uint32_t theme : wave.theme_of) themes.assignments.push_back({.theme = ThemeId{theme}});
  return themes;
}

std::vector<ThemeWords> words_of(const Wave& wave, const Themes& themes) {
  const Corpus corpus = test::corpus_of(wave.answers);
  return words_by_theme(themes, count_terms(count_forms(corpus.texts, 64)).counts, corpus);
}

std::vector<ThemeWords> words_of(const Wave& wave, std::size_t themes) {
  return words_of(wave, themes_of(wave, themes));
}

using Terms = std::vector<std::string>;
using Counts = std::vector<std::size_t>;

TEST(UnitThemeWords, CountsPeopleAndKeepsNoNumberOfARareTerm) {
  Wave wave;
  wave.add(0, 6, "Munnbind, munnbind");
  wave.add(0, 5, "Munnbind");  // of five of the same people
  wave.add(0, 4, "Mangel");
  wave.add(1, 5, "Mangel");
  wave.add(2, 3, "Strøm");
  const auto words = words_of(wave, 4);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[0].terms, Terms{"munnbind"});
  EXPECT_EQ(words[0].respondents_with, Counts{6});
  EXPECT_EQ(words[0].at_most("munnbind"), 6U);
  EXPECT_EQ(words[0].at_most("mangel"), 4U) << "under five, whatever it was";
  EXPECT_EQ(words[0].at_most("strøm"), 4U);
  EXPECT_EQ(words[1].terms, Terms{"mangel"});
  EXPECT_TRUE(words[2].terms.empty());
  EXPECT_EQ(words[2].others_at_most, 3U) << "no more than the theme has";
  EXPECT_EQ(words[3].others_at_most, 0U) << "a theme without answers, such as a merged one";
}

TEST(UnitThemeWords, AWholeHasTheWordsOfItsParts) {
  Wave wave;
  wave.add(1, 3, "Munnbind");
  wave.add(2, 7, "Munnbind");  // three of them are those above
  Themes themes = themes_of(wave, 3);
  themes.themes[1].part_of = 0;
  themes.themes[2].part_of = 0;
  const auto words = words_of(wave, themes);
  EXPECT_EQ(words[0].respondents_with, Counts{7});
  EXPECT_TRUE(words[1].terms.empty());
  EXPECT_EQ(words[2].respondents_with, Counts{7});
}

// 1,331 words of four letters: 999 by eight people, the next two by seven and six, the rest by five. The
// thousand commonest end with the one of seven, and none of the others has more than six.
TEST(UnitThemeWords, KeepsTheCommonestThousandAndWhatTheOthersHaveAtMost) {
  const std::string letters = "bcdfghjkmpz";
  std::vector<std::string> said(8);
  std::size_t number = 0;
  Terms names;
  for (const char a : letters) {
    for (const char b : letters) {
      for (const char c : letters) {
        names.push_back({'q', a, b, c});
        const std::size_t people = number < 999 ? 8 : number == 999 ? 7 : number == 1000 ? 6 : 5;
        for (std::size_t i = 0; i < people; ++i) said[i] += names.back() + " ";
        ++number;
      }
    }
  }
  Wave wave;
  for (std::size_t i = 0; i < said.size(); ++i) {
    wave.answers.push_back({said[i], "p" + std::to_string(i)});
    wave.theme_of.push_back(0);
  }
  const ThemeWords words = words_of(wave, 1)[0];
  EXPECT_EQ(words.terms, Terms(names.begin(), names.begin() + 1000));
  EXPECT_EQ(words.at_most(names[999]), 7U);
  EXPECT_EQ(words.others_at_most, 6U);
}

TEST(UnitThemeWords, AreSpelledAsTheyMostOftenAreAndNotWhereTheyTellWhen) {
  const Corpus corpus = test::corpus_of({{"Lekser i mars", "a"}, {"lekser, lekse", "b"}});
  const FormCounts forms = count_forms(corpus.texts, 64);
  const WeightedTerms weighted = weigh(forms);
  ThemeWords all;
  for (std::uint32_t term = 0; term < weighted.terms.counts.vocabulary.size(); ++term)
    all.terms.emplace_back(weighted.terms.counts.vocabulary[TermId{term}]);
  const SpelledTerms spelled = spelled_terms({{}, all}, forms, weighted);
  ASSERT_EQ(spelled.size(), 1U) << "\"mars\" is a word of time, \"i\" a stop word";
  EXPECT_EQ(spelled.begin()->second, "lekser");
  const ThemeWords of_another_wave{{"ukjent"}, {5}, 4};
  EXPECT_TRUE(spelled_terms({of_another_wave}, forms, weighted).empty());
}

}  // namespace
}  // namespace erfar
