#include "pipeline/report/weights.h"

#include <gtest/gtest.h>

#include "pipeline/base/error.h"
#include "tests/support/corpora.h"

namespace erfar {
namespace {

/// One answer each of these people, with their weights as written.
Corpus weighed(const std::vector<std::pair<std::string, std::string>>& people) {
  std::vector<test::Answer> answers;
  std::vector<std::string> weights;
  for (const auto& [person, weight] : people) {
    answers.push_back({"svar", person});
    weights.push_back(weight);
  }
  Corpus corpus = test::corpus_of(answers);
  test::add_metadata(corpus, "vekt", weights);
  return corpus;
}

/// What a user is told of it.
std::string error_of(const Corpus& corpus, const std::string& column, ExitCode code) {
  try {
    survey_weights(corpus, column);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code);
    return error.message(Language::en);
  }
  return "no error";
}

// (1 + 2 + 3)² / (1 + 4 + 9); four of one weight are four; one of weight 10 drowns nine of weight 1: 361 /
// 109.
TEST(RulesEffectiveNumber, IsKishs) {
  EXPECT_DOUBLE_EQ(effective_number(6, 14), 36.0 / 14);
  EXPECT_DOUBLE_EQ(effective_number(10, 25), 4);
  EXPECT_NEAR(effective_number(19, 109), 3.31, 5e-3);
  EXPECT_EQ(effective_number(0, 0), 0);
}

TEST(UnitSurveyWeights, ReadsCommasAndPointsAndScalesToTheLargest) {
  const SurveyWeights weights =
      survey_weights(weighed({{"a", "1,5"}, {"b", " 3 "}, {"c", "0.75"}, {"d", "3E-1"}}), "vekt");
  EXPECT_EQ(weights.column, "vekt");
  ASSERT_EQ(weights.of_document.size(), 4U);
  EXPECT_DOUBLE_EQ(weights.of_document[0], 0.5);
  EXPECT_DOUBLE_EQ(weights.of_document[1], 1);
  EXPECT_DOUBLE_EQ(weights.of_document[2], 0.25);
  EXPECT_DOUBLE_EQ(weights.of_document[3], 0.1);
}

TEST(UnitSurveyWeights, HugeWeightsDoNotOverflow) {
  const SurveyWeights weights = survey_weights(weighed({{"a", "1e308"}, {"b", "1e308"}}), "vekt");
  EXPECT_EQ(weights.of_document, (std::vector<double>{1, 1}));
}

TEST(SafetySurveyWeights, WhatIsNoNumberAboveZeroIsRefusedWithItsRow) {
  for (const char* bad : {"0", "-1", "nan", "inf", "1 000", "1.000,5", "to", "1e999", "1,5x", ",", "0x1p3"}) {
    const std::string said = error_of(weighed({{"a", "1"}, {"b", bad}}), "vekt", ExitCode::unreadable_input);
    EXPECT_TRUE(said.starts_with("mappe/svar.csv, row 3: The column “vekt” holds “" + std::string(bad) + "”"))
        << said;
  }
}

// Its square would be lost: the share of those who have it would be 0, with an interval from 0 to 0.
TEST(SafetySurveyWeights, WhatIsNothingBesideTheLargestIsRefusedWithItsRow) {
  for (const char* bad : {"1e-170", "5e-324", "2e-10"}) {
    const std::string said = error_of(weighed({{"a", "1"}, {"b", bad}}), "vekt", ExitCode::unreadable_input);
    EXPECT_TRUE(said.starts_with("mappe/svar.csv, row 3: The weight " + std::string(bad) + " is under"))
        << said;
  }
  EXPECT_EQ(survey_weights(weighed({{"a", "1e-9"}, {"b", "1"}}), "vekt").of_document[0], 1e-9);
}

TEST(UnitSurveyWeights, AMissingWeightIsRefusedWithItsRow) {
  for (const char* empty : {"", "  "}) {
    const std::string said =
        error_of(weighed({{"a", "1"}, {"b", "2"}, {"c", empty}}), "vekt", ExitCode::unreadable_input);
    EXPECT_TRUE(said.starts_with("mappe/svar.csv, row 4: The respondent has no weight in the column “vekt”."))
        << said;
  }
}

TEST(UnitSurveyWeights, ARespondentHasOneWeight) {
  const SurveyWeights same = survey_weights(weighed({{"a", "2,0"}, {"b", "1"}, {"a", "2"}}), "vekt");
  EXPECT_EQ(same.of_document, (std::vector<double>{1, 0.5, 1}));
  const std::string said =
      error_of(weighed({{"a", "2"}, {"b", "1"}, {"a", "3"}}), "vekt", ExitCode::unreadable_input);
  EXPECT_TRUE(
      said.starts_with("mappe/svar.csv, row 4: The respondent has the weight 3 here, but 2 in "
                       "mappe/svar.csv, row 2."))
      << said;
}

TEST(UnitSurveyWeights, AColumnThatIsNotThereIsTold) {
  const std::string said = error_of(weighed({{"a", "1"}}), "Vekt", ExitCode::bad_command_line);
  EXPECT_NE(said.find("is named “Vekt”. The columns are: vekt."), std::string::npos) << said;
}

}  // namespace
}  // namespace erfar
