// A theme that a person splits in the theme file, as a user sees it.

#include <gtest/gtest.h>

#include "tests/support/program.h"

namespace erfar {
namespace {

using test::run_survey;
using test::TemporaryFolder;

/// Forty on equipment, of two kinds, and twenty on the school.
std::string survey() {
  std::string result = "id;kommentar\n";
  for (int i = 0; i < 60; ++i)
    result += std::to_string(i) + (i < 20   ? ";Munnbind og hansker\n"
                                   : i < 40 ? ";Munnbind og frakker\n"
                                            : ";Elever og skolen\n");
  return result;
}

void edit(const TemporaryFolder& folder, const std::string& from, const std::string& to) {
  std::string file = test::content_of(folder.path() / "themes.erfar");
  const std::size_t at = file.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  folder.write("themes.erfar", file.replace(at, from.size(), to));
}

TEST(UnitSplit, AThemeThatIsSplitKeepsItsAnswersAndNoOtherMoves) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_survey(folder, survey(), "--themes 2 --wave 1 --save themes.erfar").code, 0);
  const auto before = test::json_in(folder, "out/summary.json")["themes"];
  ASSERT_EQ(before[0]["respondents"], 40);
  ASSERT_EQ(before[1]["respondents"], 20);
  edit(folder, "\"split_into\": null", "\"split_into\": 2");

  const test::Outcome outcome =
      run_survey(folder, survey(), "--wave 1 --model themes.erfar --save themes.erfar");
  ASSERT_EQ(outcome.code, 0) << outcome.said;
  std::map<int, int> respondents;
  std::map<int, nlohmann::json> part_of;
  const auto after = test::json_in(folder, "out/summary.json")["themes"];
  for (const auto& theme : after) {
    respondents[theme["id"]] = theme["respondents"];
    part_of[theme["id"]] = theme["part_of"];
  }
  EXPECT_EQ(respondents, (std::map<int, int>{{1, 40}, {2, 20}, {3, 20}, {4, 20}}));
  EXPECT_EQ(part_of[3], 1);
  EXPECT_EQ(part_of[4], 1);
  EXPECT_TRUE(part_of[2].is_null());
  const std::string page = test::content_of(folder.path() / "out/report.html");
  EXPECT_NE(page.find("Part of theme 1"), std::string::npos);
}

TEST(UnitSplit, ThePartsAreKeptByTheNextWaveAndCannotBeMadeMoreOf) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_survey(folder, survey(), "--themes 2 --wave 1 --save themes.erfar").code, 0);
  edit(folder, "\"split_into\": null", "\"split_into\": 2");
  ASSERT_EQ(run_survey(folder, survey(), "--wave 1 --model themes.erfar --save themes.erfar").code, 0);
  ASSERT_EQ(run_survey(folder, survey(), "--wave 2 --model themes.erfar").code, 0);
  const auto next = test::json_in(folder, "out/summary.json")["themes"];
  ASSERT_EQ(next.size(), 4U);
  for (const auto& theme : next) {
    EXPECT_EQ(theme["change"]["difference"], 0) << theme["id"];
    EXPECT_FALSE(theme["is_new"].get<bool>()) << theme["id"];
  }
  edit(folder, "\"split_into\": 2", "\"split_into\": 3");
  EXPECT_EQ(run_survey(folder, survey(), "--wave 2 --model themes.erfar").code, 3);
}

}  // namespace
}  // namespace erfar
