// --weight as a user sees it.

#include <gtest/gtest.h>

#include "tests/support/program.h"

namespace erfar {
namespace {

using test::content_of;
using test::Outcome;
using test::run_survey;
using test::TemporaryFolder;

/// Thirty on the school and twenty on equipment, who weigh as `weight_of` says.
template <class WeightOf>
std::string survey(WeightOf weight_of) {
  std::string result = "id;vekt;kommentar\n";
  for (int i = 0; i < 50; ++i)
    result +=
        std::to_string(i) + ";" + weight_of(i) + (i < 30 ? ";Elever og skolen\n" : ";Munnbind og hansker\n");
  return result;
}

// The school 30, equipment 20·3: 1/3 and 2/3; 90² / (30 + 20·9) = 38.571.
const std::string weighted = survey([](int i) { return i < 30 ? "1" : "3,0"; });

TEST(UnitWeight, SharesAreWeightedEverywhereAndCountsNowhere) {
  const TemporaryFolder folder;
  const Outcome outcome = run_survey(folder, weighted, "--themes 2 --weight vekt");
  ASSERT_EQ(outcome.code, 0) << outcome.said;
  const auto summary = test::json_in(folder, "out/summary.json");
  EXPECT_EQ(summary["weighted_by"], "vekt");
  EXPECT_EQ(summary["effective_respondents"], 38.571429);
  EXPECT_EQ(summary["respondents"], 50);
  EXPECT_EQ(summary["themes"][0]["respondents"], 30);
  EXPECT_EQ(summary["themes"][0]["share"]["value"], 0.333333);
  EXPECT_EQ(summary["themes"][1]["share"]["value"], 0.666667);
  EXPECT_NE(content_of(folder.path() / "out/themes.csv").find("\n1;30;30;0.3333;"), std::string::npos);
  const std::string page = content_of(folder.path() / "out/report.html");
  EXPECT_NE(page.find("Shares are weighted by the column “vekt”"), std::string::npos);
  EXPECT_NE(page.find("39 equal respondents"), std::string::npos);
  const auto option = test::json_in(folder, "out/manifest.json")["options"]["weight"];
  EXPECT_EQ(option["value"], "vekt");
  EXPECT_EQ(option["origin"], "given");
}

TEST(UnitWeight, WithoutItNothingIsSaid) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_survey(folder, weighted, "--themes 2").code, 0);
  EXPECT_EQ(content_of(folder.path() / "out/summary.json").find("weighted"), std::string::npos);
  EXPECT_EQ(content_of(folder.path() / "out/report.html").find("weighted"), std::string::npos);
}

TEST(UnitWeight, AChangeFromTheLastWaveIsOfPeopleAndSaysSo) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_survey(folder, weighted, "--themes 2 --wave 1 --save t.erfar --weight vekt").code, 0);
  ASSERT_EQ(run_survey(folder, weighted, "--wave 2 --model t.erfar --weight vekt").code, 0);
  const auto theme = test::json_in(folder, "out/summary.json")["themes"][0];
  EXPECT_EQ(theme["share"]["value"], 0.333333);
  EXPECT_EQ(theme["change"]["share_before"]["value"], 0.6);
  EXPECT_EQ(theme["change"]["difference"], 0);
  EXPECT_EQ(theme["change"]["weighted"], false);
  EXPECT_NE(content_of(folder.path() / "out/report.html")
                .find("Wave 1: 60%. Now: 60%. The difference may be chance. Both shares are unweighted."),
            std::string::npos);
}

TEST(UnitWeight, BatchGivesItToEachWaveAndTheTrendsStayOfPeople) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "waves");
  folder.write("waves/a.csv", weighted);
  folder.write("waves/b.csv", weighted);
  const Outcome outcome = test::run_line(
      folder, "erfar batch waves --themes 2 --lexicon none --language en --weight vekt --out out");
  ASSERT_EQ(outcome.code, 0) << outcome.said;
  EXPECT_EQ(test::json_in(folder, "out/b/summary.json")["weighted_by"], "vekt");
  EXPECT_NE(content_of(folder.path() / "out/trends.csv").find(";b;30;50;0.6000;"), std::string::npos);
  EXPECT_NE(content_of(folder.path() / "out/trends.html").find("The shares on this page are unweighted"),
            std::string::npos);
}

TEST(UnitWeight, WhatIsNoWeightIsToldAndNothingIsWritten) {
  const TemporaryFolder folder;
  const auto refused = [&](const std::string& bytes, int code, const char* says, const std::string& more) {
    const Outcome outcome = run_survey(folder, bytes, "--themes 2 --quiet " + more);
    EXPECT_EQ(outcome.code, code) << outcome.said;
    EXPECT_TRUE(outcome.says(says)) << outcome.said;
    EXPECT_TRUE(test::files_in(folder.path() / "out").empty());
  };
  refused(survey([](int i) { return i == 7 ? "-2" : "1"; }), 3, ", row 9: The column “vekt” holds “-2”",
          "--weight vekt");
  refused(survey([](int i) { return i == 7 ? "" : "1"; }), 3, ", row 9: The respondent has no weight",
          "--weight vekt");
  refused(weighted, 2, "is named “tyngde”. The columns are: vekt.", "--weight tyngde");
  folder.write("samtale.txt", "Kari: Skolen stengte.\n\nOla: Vi manglet munnbind.\n");
  refused(weighted, 3, "samtale.txt, row 1: The respondent has no weight",
          "--weight vekt --survey samtale.txt");
}

}  // namespace
}  // namespace erfar
