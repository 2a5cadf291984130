#include "pipeline/cluster/phrases.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "tests/support/corpora.h"

namespace erfar {
namespace {

using Words = std::vector<std::string>;

/// Phrases of a theme of eight answers, beside another eight that say "Skolen stengte døra".
Words phrases_of(const std::vector<test::Answer>& eight, const Words& keywords, std::size_t most = 3) {
  std::vector<test::Answer> answers = eight;
  std::vector<std::vector<std::uint32_t>> members(2);
  for (std::uint32_t i = 0; i < 8; ++i) {
    answers.push_back({"Skolen stengte døra", "other" + std::to_string(i)});
    members[0].push_back(i);
    members[1].push_back(i + 8);
  }
  const Corpus corpus = test::corpus_of(answers);
  const FormCounts forms = count_forms(corpus.texts, 64);
  return phrases(corpus, forms, weigh(forms), nullptr, members, {keywords, {}}, most)[0];
}

/// So many answers of so many people.
std::vector<test::Answer> said(const std::vector<std::pair<std::string, int>>& texts, int people = 8) {
  std::vector<test::Answer> result;
  for (const auto& [text, times] : texts) {
    for (int i = 0; i < times; ++i)
      result.push_back({text, "p" + std::to_string(static_cast<int>(result.size()) % people)});
  }
  return result;
}

// 2 sum k ln(k / expected): all five after five of ten places are 2 * 10 ln 2; three of three, else none of
// 97, are -2 (3 ln 0.03 + 97 ln 0.97).
TEST(UnitPhrases, AssociationFollowsDunning) {
  EXPECT_NEAR(association(5, 5, 0, 5), 20 * std::numbers::ln2, 1e-12);
  EXPECT_NEAR(association(3, 3, 0, 97), -2 * (3 * std::log(0.03) + 97 * std::log(0.97)), 1e-9);
  EXPECT_EQ(association(1, 10, 10, 100), 0) << "as common as elsewhere";
  EXPECT_EQ(association(0, 10, 10, 100), 0);
}

TEST(UnitPhrases, AreWordsThatStandTogetherInTheirCommonestSpelling) {
  const auto answers = said({{"Mangel på smittevern.", 5}, {"Mangel på smittevernet!", 3}});
  EXPECT_EQ(phrases_of(answers, {"smittevern"}), Words{"mangel på smittevern"});
  EXPECT_EQ(phrases_of(said({{"Frivillig  sektor", 8}}), {"sektor"}), Words{"frivillig sektor"});
}

TEST(UnitPhrases, HoldAKeyword) {
  EXPECT_EQ(phrases_of(said({{"Frivillig sektor", 8}}), {"skolen"}), Words{});
}

TEST(UnitPhrases, HaveThreeRespondentsAtLeast) {
  EXPECT_EQ(phrases_of(said({{"Frivillig sektor", 8}}, 2), {"sektor"}), Words{});
  EXPECT_EQ(phrases_of(said({{"Frivillig sektor", 8}}, 3), {"sektor"}), Words{"frivillig sektor"});
}

TEST(UnitPhrases, DoNotGoOverMarksLinesOrTwoFunctionWords) {
  for (const char* text : {"Frivillig. Sektor", "Frivillig, sektor", "Frivillig\nsektor",
                           "Frivillig og i sektor", "Frivillig 3 sektor"})
    EXPECT_EQ(phrases_of(said({{text, 8}}), {"sektor"}), Words{}) << text;
}

TEST(UnitPhrases, OfAllThemesTellOfNone) {
  EXPECT_EQ(phrases_of(said({{"Skolen stengte døra", 8}}), {"skolen"}), Words{});
}

TEST(UnitPhrases, NoWordComesTwice) {
  const auto answers = said({{"Frivillig sektor hjelper", 8}});
  EXPECT_EQ(phrases_of(answers, {"sektor"}), Words{"frivillig sektor"}) << "of equals the first by spelling";
  EXPECT_EQ(phrases_of(answers, {"sektor"}, 0), Words{});
}

TEST(SafetyPhrases, NoTextsNoPhrases) {
  const FormCounts none;
  EXPECT_TRUE(phrases({}, none, weigh(none), nullptr, {}, {}, 3).empty());
}

}  // namespace
}  // namespace erfar
