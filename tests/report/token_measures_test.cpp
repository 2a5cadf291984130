#include "pipeline/report/token_measures.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

ConlluWords words(std::vector<std::string_view> forms, std::vector<std::uint32_t> sentences) {
  return {forms, forms, std::move(sentences)};
}

TEST(UnitTokenMeasures, EqualFilesAreAHundred) {
  const ConlluWords gold = words({"Ja", ".", "Nei", "."}, {0, 2});
  const TokenMeasures same = measure_tokens(gold, gold, {});
  EXPECT_EQ(same.words.f1, 100);
  EXPECT_EQ(same.words.n, 4U);
  EXPECT_EQ(same.words.interval.low, 100);
  EXPECT_EQ(same.sentences.f1, 100);
  EXPECT_EQ(same.sentences.n, 2U);
  EXPECT_EQ(same.lemmas.f1, 100);
}

TEST(UnitTokenMeasures, F1OverSpans) {
  // Of gold's 4 and the 3 predicted words 2 agree: 2 * 2 / 7; of 2 and 1 sentences none.
  const TokenMeasures measures =
      measure_tokens(words({"f.", "eks.", "no", "!"}, {0, 2}), words({"f.eks.", "no", "!"}, {0}), {});
  EXPECT_DOUBLE_EQ(measures.words.f1, 400.0 / 7);
  EXPECT_EQ(measures.words.n, 4U);
  EXPECT_EQ(measures.sentences.f1, 0);
  EXPECT_LT(measures.words.interval.low, measures.words.f1);
  EXPECT_GT(measures.words.interval.high, measures.words.f1);
}

TEST(UnitTokenMeasures, LemmasNeedTheSpanAndIgnoreCase) {
  ConlluWords gold = words({"Oslo", "ligg", "her"}, {0});
  ConlluWords predicted = gold;
  gold.lemmas = {"Oslo", "ligge", "her"};
  predicted.lemmas = {"oslo", "ligg", "her"};
  EXPECT_DOUBLE_EQ(measure_tokens(gold, predicted, {}).lemmas.f1, 200.0 * 2 / 6);
}

TEST(RulesTokenMeasures, WhiteSpaceInsideWordsIsNotCounted) {
  EXPECT_EQ(measure_tokens(words({"12 000", "x"}, {0}), words({"12", "000", "x"}, {0}), {}).words.f1, 40);
  EXPECT_EQ(measure_tokens(words({"12\u00A0000"}, {0}), words({"12000"}, {0}), {}).words.f1, 100);
}

TEST(RulesTokenMeasures, OtherTextIsRefused) {
  try {
    measure_tokens(words({"blå", "a"}, {0}), words({"blå", "b"}, {0}), {.file = "svar.conllu"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::unreadable_input);
    EXPECT_NE(error.message(Language::en).find("svar.conllu"), std::string::npos);
    EXPECT_NE(error.message(Language::en).find("character 4"), std::string::npos);
  }
}

TEST(SafetyTokenMeasures, NothingIsZero) { EXPECT_EQ(measure_tokens({}, {}, {}).words.f1, 0); }

TEST(UnitTokenMeasures, Json) {
  TokenMeasures measures;
  measures.words = {.f1 = 99.9754, .n = 12, .interval = {98, 100}};
  EXPECT_EQ(json(measures),
            "{\n  \"words\": {\"f1\": 99.975, \"low\": 98.000, \"high\": 100.000, \"n\": 12},\n"
            "  \"sentences\": {\"f1\": 0.000, \"low\": 0.000, \"high\": 0.000, \"n\": 0},\n"
            "  \"lemmas\": {\"f1\": 0.000, \"low\": 0.000, \"high\": 0.000, \"n\": 0}\n}\n");
}

}  // namespace
}  // namespace erfar
