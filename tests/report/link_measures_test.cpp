#include "pipeline/report/link_measures.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

SmallTable table(std::vector<std::string> names, std::vector<std::vector<std::string>> rows) {
  SmallTable result{.file = "x.csv", .names = std::move(names), .rows = std::move(rows)};
  for (std::uint32_t row = 0; row < result.rows.size(); ++row) result.numbers.push_back(row + 2);
  return result;
}

const SmallTable gold = table({"id", "points", "respondent"},
                              {{"1", "a", "r1"}, {"2", "b a", "r1"}, {"3", "c", "r2"}, {"4", "", "r3"}});
const SmallTable predicted =
    table({"id", "rank", "point", "confidence", "linked"}, {{"1", "1", "a", "0.9", "1"},
                                                            {"1", "2", "b", "0.5", "1"},
                                                            {"2", "1", "c", "0.6", "1"},
                                                            {"2", "2", "a", "0.4", "0"},
                                                            {"3", "0", "", "0", "0"},
                                                            {"3", "1", "d", "0.2", "0"},
                                                            {"4", "1", "a", "0.3", "0"},
                                                            {"99", "1", "a", "1", "1"}});

TEST(UnitLinkMeasures, ByHand) {
  const LinkMeasures measures = measure_links(judged_comments(gold, predicted), {});
  EXPECT_EQ(measures.comments, 4U);
  EXPECT_EQ(measures.with_point, 3U);
  EXPECT_EQ(measures.respondents, 3U);
  EXPECT_NEAR(measures.accuracy_at_1.value, 1.0 / 3, 1e-9);
  EXPECT_NEAR(measures.accuracy_at_3.value, 2.0 / 3, 1e-9);
  EXPECT_NEAR(measures.mean_reciprocal_rank.value, (1 + 0.5 + 0) / 3, 1e-9);
  // 0.9, 0.6 and 0.2 against 0.3: two of three are above.
  EXPECT_NEAR(measures.none_auc.value, 2.0 / 3, 1e-9);
  // Linked: a, b, c; one is right, gold has four.
  EXPECT_NEAR(measures.micro_f1.value, 2.0 * 1 / (3 + 4), 1e-9);
  // Answers of gold a, b, c, none and of the program a, c, none, none: two agree. By chance (a 1*1 + b 1*0 +
  // c 1*1 + none 1*2) / 16.
  EXPECT_NEAR(measures.kappa.value, (0.5 - 0.25) / (1 - 0.25), 1e-9);
  // Of the eight values a 2, b 1, c 2, none 3: expected disagreement 1 - (2 + 0 + 2 + 6) / 56.
  EXPECT_NEAR(measures.alpha, 1 - 0.5 / (1 - 10.0 / 56), 1e-9);
  // Sorted 0.2 wrong, 0.3 wrong, 0.6 wrong, 0.9 right, each in a group of its own.
  EXPECT_NEAR(measures.calibration_error, (0.2 + 0.3 + 0.6 + 0.1) / 4, 1e-9);
  EXPECT_EQ(measures.points.at("a").gold, 2U);
  EXPECT_DOUBLE_EQ(measures.points.at("a").recall, 0.5);
  EXPECT_DOUBLE_EQ(measures.points.at("a").precision, 1);
  EXPECT_DOUBLE_EQ(measures.points.at("c").precision, 0);
  EXPECT_NEAR(measures.macro_f1, (2.0 / 3 + 0 + 0) / 3, 1e-9);
  EXPECT_LE(measures.accuracy_at_1.interval.low, measures.accuracy_at_1.value);
  EXPECT_GE(measures.accuracy_at_1.interval.high, measures.accuracy_at_1.value);
}

TEST(UnitLinkMeasures, EquivalentPointsAreRight) {
  Codebook codebook{{{.id = "c", .text = "En"}, {.id = "b", .text = "To"}}, {""}};
  mark_equivalent(codebook, 0, 1);
  const LinkMeasures measures = measure_links(judged_comments(gold, predicted), codebook);
  EXPECT_NEAR(measures.accuracy_at_1.value, 2.0 / 3, 1e-9);
  // Comment 1 is linked to b, wrongly; comment 2 to c, which is b.
  EXPECT_DOUBLE_EQ(measures.points.at("b").f1, 2.0 / 3);
}

TEST(UnitLinkMeasures, SaysWhichColumnIsMissing) {
  EXPECT_THROW(judged_comments(table({"id"}, {}), predicted), Error);
  EXPECT_THROW(judged_comments(gold, table({"id", "rank", "point", "confidence"}, {})), Error);
  for (const char* confidence : {"nan", "inf", "-1", "2", "", "sikker"}) {
    EXPECT_THROW(judged_comments(gold, table({"id", "rank", "point", "confidence", "linked"},
                                             {{"1", "1", "a", confidence, "1"}})),
                 Error)
        << confidence;
  }
}

TEST(SafetyLinkMeasures, NothingToMeasure) {
  const LinkMeasures measures = measure_links({}, {});
  EXPECT_EQ(measures.comments, 0U);
  EXPECT_EQ(measures.kappa.value, 0);
  EXPECT_NE(json(measures).find("\"points\": {}"), std::string::npos);
}

}  // namespace
}  // namespace erfar
