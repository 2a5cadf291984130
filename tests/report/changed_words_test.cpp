#include "pipeline/report/changed_words.h"

#include <gtest/gtest.h>

#include "pipeline/report/drift.h"
#include "tests/support/trends.h"

namespace erfar {
namespace {

using Words = std::vector<std::string>;

/// Two themes of six people in each of some waves, or as many as given; all their words are known and none is
/// kept, with `at_most` people for each.
ThemeModel model_of(std::size_t waves, std::size_t at_most = 0, std::size_t people = 6) {
  std::vector<test::Wave> given;
  for (std::size_t i = 0; i < waves; ++i) given.push_back({std::to_string(i + 1), 100, {people, people}});
  ThemeModel model = test::model_with(given);
  for (WaveCounts& wave : model.waves) wave.words = {{{}, {}, at_most}, {{}, {}, at_most}};
  return model;
}

void add_word(const std::string& term, std::size_t respondents, ThemeWords& words) {
  words.terms.push_back(term);  // in byte order
  words.respondents_with.push_back(respondents);
}

/// What is told, by theme. A term is spelled as itself between quotes.
std::vector<Words> told(const ThemeModel& model, std::size_t minimum = 5) {
  SpelledTerms spelled;
  for (const ThemeWords& words : model.waves.back().words) {
    for (const std::string& term : words.terms) {
      if (term != "unspelled") spelled[term] = "«" + term + "»";
    }
  }
  Summary summary{.minimum_count = minimum};
  for (std::size_t id = 1; id <= model.themes.size(); ++id) summary.themes.push_back({.id = id});
  add_changes(model, summary);
  add_changed_words(model, spelled, summary);
  std::vector<Words> result;
  for (const ThemeSummary& theme : summary.themes) result.push_back(theme.changed_words);
  return result;
}

// None of six before and all six now: one of the C(12, 6) = 924 ways to draw the six who say it.
TEST(UnitChangedWords, TellsAWordThatRoseByMoreThanChance) {
  ThemeModel model = model_of(2);
  add_word("gebyr", 6, model.waves[1].words[0]);
  EXPECT_EQ(told(model), (std::vector<Words>{{"«gebyr»"}, {}}));
}

// The bound is 0.05 times 924 = 46.2: of 46 words told, of 47 not, whichever theme the others are in. They
// are said by six of six in both waves.
TEST(UnitChangedWords, CorrectsForTheWordsOfAllThemes) {
  ThemeModel model = model_of(2);
  add_word("gebyr", 6, model.waves[1].words[0]);
  for (int i = 0; i < 45; ++i) {
    for (WaveCounts& wave : model.waves) add_word("ord" + std::to_string(100 + i), 6, wave.words[1]);
  }
  EXPECT_EQ(told(model)[0], Words{"«gebyr»"});
  for (WaveCounts& wave : model.waves) add_word("ord200", 6, wave.words[1]);
  EXPECT_EQ(told(model)[0], Words());
}

// Four of six before, as there may have been, and six now: C(6, 4) / C(12, 10) = 15 / 66.
TEST(UnitChangedWords, AWordWithoutANumberCountsAsOftenAsItMayHaveStoodThere) {
  ThemeModel model = model_of(2, 4);
  add_word("gebyr", 6, model.waves[1].words[0]);
  EXPECT_EQ(told(model)[0], Words());
}

// Three of six in the second wave, none in the first: C(12, 3) / C(18, 9) = 220 / 48620 = 0.0045. Without the
// first wave it is C(6, 3) / C(12, 9) = 20 / 220 = 0.09.
TEST(UnitChangedWords, AddsUpTheWavesBeforeWhoseWordsAreKnown) {
  ThemeModel model = model_of(3);
  add_word("gebyr", 3, model.waves[1].words[0]);
  add_word("gebyr", 6, model.waves[2].words[0]);
  EXPECT_EQ(told(model)[0], Words{"«gebyr»"});
  ThemeModel unknown = model;
  unknown.waves[0].words.clear();
  EXPECT_EQ(told(unknown)[0], Words());
  ThemeModel masked = model;
  masked.waves[0].respondents_of[0] = 3;
  EXPECT_EQ(told(masked)[0], Words());
  ThemeModel merged = model;
  merged.waves[0].counted_as = {0, 0};
  EXPECT_EQ(told(merged)[0], Words());
}

TEST(UnitChangedWords, SaysNothingWhereNothingIsKnownOrMayBeShown) {
  ThemeModel model = model_of(2);
  add_word("gebyr", 6, model.waves[1].words[0]);
  EXPECT_EQ(told(model, 7)[0], Words()) << "a masked theme";
  ThemeModel first = model;
  first.waves.erase(first.waves.begin());
  EXPECT_EQ(told(first)[0], Words());
  ThemeModel before_unknown = model;
  before_unknown.waves[0].words.clear();
  EXPECT_EQ(told(before_unknown)[0], Words());
  ThemeModel unspelled = model_of(2);
  add_word("unspelled", 6, unspelled.waves[1].words[0]);
  EXPECT_EQ(told(unspelled)[0], Words());
}

// Of 20 in each wave 10 say it now and none before: C(20, 10) / C(40, 10) = 0.0002.
TEST(UnitChangedWords, AWordOfFewerPeopleThanTheThresholdIsNotTold) {
  ThemeModel model = model_of(2, 0, 20);
  add_word("gebyr", 10, model.waves[1].words[0]);
  EXPECT_EQ(told(model, 10)[0], Words{"«gebyr»"});
  EXPECT_EQ(told(model, 11)[0], Words());
}

TEST(UnitChangedWords, TheStrongestFiveComeFirst) {
  ThemeModel model = model_of(2, 0, 20);
  for (std::size_t respondents = 14; respondents <= 20; ++respondents)
    add_word("ord" + std::to_string(respondents), respondents, model.waves[1].words[0]);
  EXPECT_EQ(told(model)[0], (Words{"«ord20»", "«ord19»", "«ord18»", "«ord17»", "«ord16»"}));
}

}  // namespace
}  // namespace erfar
