#include <gtest/gtest.h>

#include "tests/support/links.h"

namespace erfar {
namespace {

using test::Linked;

const std::vector<std::string> points{"Kommunen bør ha lager av munnbind.", "Elevene bør få komme på skolen.",
                                      "Ledelsen bør øve."};

std::uint32_t first_of(const Linked& linked, std::uint32_t document) {
  return index_of(linked.of(document)[0].point);
}

TEST(UnitLearning, ACodedCommentLendsItsWordsToItsPoint) {
  const std::vector<std::string_view> answers{"Xyzzy!"};
  EXPECT_EQ(Linked(answers, points).of(0)[0].score, 0) << "no point has the word";
  const Linked taught(answers, points, {}, {{.id = {}, .text = "Vi manglet xyzzy", .points = {1}}});
  EXPECT_EQ(first_of(taught, 0), 1U);
  EXPECT_GT(taught.of(0)[0].score, taught.of(0)[1].score);
  EXPECT_GT(taught.of(0)[1].score, 0) << "the neighbours in the chapter hear of it, too";
}

TEST(UnitLearning, OfTwoPointsEachTakesPart) {
  const Linked taught({"xyzzy"}, points, {}, {{.id = {}, .text = "xyzzy", .points = {0, 2}}});
  EXPECT_EQ(taught.of(0)[2].point, LearningPointId{1});
  EXPECT_GT(taught.of(0)[1].score, taught.of(0)[2].score);
}

TEST(UnitLearning, WhatTheCoderSaidOfADocumentStands) {
  const std::vector<std::string_view> answers{"Vi hadde for få munnbind", "Vi hadde for få munnbind!",
                                              "munnbind"};
  const Linked linked(answers, points, {},
                      {{.id = {}, .text = "Vi hadde for få munnbind", .points = {2, 1}},
                       {.id = {}, .text = "Vi hadde for få munnbind!", .points = {}}},
                      {0, 1, LinkModel::not_coded});
  EXPECT_EQ(linked.links.linked[0], 2U);
  EXPECT_EQ(linked.of(0)[0].point, LearningPointId{2});
  EXPECT_EQ(linked.of(0)[1].point, LearningPointId{1});
  EXPECT_EQ(linked.of(0)[0].confidence, 1);
  EXPECT_EQ(linked.of(0)[2].confidence, 0);
  EXPECT_EQ(linked.links.linked[1], 0U) << "none fits, said the coder";
  EXPECT_EQ(linked.links.linked[2], 1U);
}

TEST(UnitLearning, TheCodersPointIsLinkedHoweverFewAreShown) {
  const Linked linked({"munnbind"}, points, {.candidates = 1},
                      {{.id = {}, .text = "munnbind", .points = {1}}}, {0});
  EXPECT_EQ(linked.of(0)[0].point, LearningPointId{1});
  EXPECT_EQ(linked.links.linked[0], 1U);
}

TEST(UnitLearning, OthersWordsHelpWhereThereAreMany) {
  // Comments tie "xyzzy" to "munnbind"; none of the codebook's texts has it.
  std::vector<std::string_view> answers(60, "munnbind xyzzy");
  answers.insert(answers.end(), 60, "elevene på skolen");
  answers.push_back("xyzzy");
  EXPECT_EQ(first_of(Linked(answers, points), 120), 0U);
  EXPECT_GT(Linked(answers, points).of(120)[0].score, 0);
  const std::vector<std::string_view> few(answers.end() - 50, answers.end());
  EXPECT_EQ(Linked(few, points).of(49)[0].score, 0) << "fifty comments say too little";
}

TEST(AllLearning, ScoresStayBetweenZeroAndOne) {
  std::vector<CodedComment> coded;
  std::vector<std::string_view> answers;
  for (std::size_t i = 0; i < 200; ++i) {
    answers.push_back(test::odd_answers[i % test::odd_answers.size()]);
    coded.push_back({.id = {}, .text = std::string(answers.back()), .points = {i % 3}});
  }
  const Linked linked(answers, points, {}, coded);
  for (const Candidate& candidate : linked.links.candidates) {
    EXPECT_GE(candidate.score, 0);
    EXPECT_LE(candidate.score, 1 + 1e-5);
    EXPECT_GE(candidate.confidence, 0);
    EXPECT_LE(candidate.confidence, 1);
  }
}

}  // namespace
}  // namespace erfar
