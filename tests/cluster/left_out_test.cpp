#include "pipeline/cluster/left_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace erfar {
namespace {

Assignment fit(float score, float second) {
  return {.theme = ThemeId{0}, .score = score, .second = second, .second_theme = ThemeId{1}};
}

/// By document: why it has no theme, `.` where it has one.
std::string shown(const std::vector<Assignment>& assignments) {
  std::string result;
  for (const Assignment& assignment : assignments) {
    EXPECT_EQ(assignment.theme == no_theme, assignment.left_out != LeftOut::no);
    result += ".tnb"[static_cast<std::size_t>(assignment.left_out)];
  }
  return result;
}

std::string left_out_of(double most, std::vector<Assignment> assignments,
                        const std::vector<std::size_t>& counted_as = {}) {
  leave_out(most, assignments, counted_as);
  return shown(assignments);
}

TEST(UnitLeaveOut, SaysWhyADocumentHasNoTheme) {
  std::vector<Assignment> assignments{
      {}, fit(0.05F, 0), fit(0.4F, 0.395F), fit(0.4F, 0.3F), fit(0.12F, 0.1F)};
  leave_out(1, assignments);
  EXPECT_EQ(shown(assignments), "tnb..");
  EXPECT_EQ(assignments[2].nearest, ThemeId{0});
  EXPECT_EQ(assignments[2].second_theme, ThemeId{1});
}

TEST(UnitLeaveOut, LeavesNoMoreThanIsAllowedAndTheWorstFirst) {
  const std::vector<Assignment> assignments{fit(0.4F, 0.395F), fit(0.4F, 0.399F), fit(0.05F, 0),
                                            fit(0.01F, 0), fit(0.4F, 0.1F)};
  EXPECT_EQ(left_out_of(0, assignments), ".....");
  EXPECT_EQ(left_out_of(0.2, assignments), "...n.");
  EXPECT_EQ(left_out_of(0.4, assignments), "..nn.");
  EXPECT_EQ(left_out_of(0.6, assignments), ".bnn.");
  EXPECT_EQ(left_out_of(1, assignments), "bbnn.");
}

TEST(UnitLeaveOut, DocumentsWithoutATermCountNeitherAsAllowedNorAgainstIt) {
  EXPECT_EQ(left_out_of(0.5, {{}, {}, fit(0.05F, 0), fit(0.4F, 0.1F)}), "ttn.");
}

TEST(UnitLeaveOut, EqualsAreLeftOutTogetherOrNot) {
  EXPECT_EQ(left_out_of(0.5, {fit(0.05F, 0), fit(0.05F, 0), fit(0.05F, 0), fit(0.4F, 0)}), "....");
}

TEST(UnitLeaveOut, BetweenTwoThemesThatCountAsOneIsWithin) {
  EXPECT_EQ(left_out_of(1, {fit(0.4F, 0.395F)}, {0, 0}), ".");
}

TEST(UnitLeaveOut, DocumentsOfGroupsAreNeitherLeftOutNorCounted) {
  std::vector<Assignment> assignments{fit(0.01F, 0), fit(0.02F, 0), fit(0.03F, 0), fit(0.4F, 0.1F)};
  const std::vector<std::vector<std::size_t>> groups{{0}};
  leave_out(0.5, assignments, {}, groups);
  EXPECT_EQ(shown(assignments), ".nn.");
}

TEST(UnitLeaveOut, TwentyNinePerCentOfAHundredAreTwentyNine) {
  std::vector<Assignment> assignments;
  for (int i = 0; i < 100; ++i) assignments.push_back(fit(0.0001F * static_cast<float>(i), 0));
  const std::string found = left_out_of(0.29, assignments);
  EXPECT_EQ(std::ranges::count(found, 'n'), 29);
}

TEST(UnitLeaveOut, ALoneThemeHasNoOther) {
  EXPECT_EQ(left_out_of(1, {{.theme = ThemeId{0}, .score = 0.3F}}), ".");
}

}  // namespace
}  // namespace erfar
