#include "pipeline/base/pattern.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace erfar {
namespace {

using Groups = std::vector<std::string_view>;

TEST(UnitPattern, FoundAnywhere) {
  const Pattern pattern("skole\\w*");
  EXPECT_TRUE(pattern.found_in("en skoleklasse"));
  EXPECT_FALSE(pattern.found_in("en Skole"));
  EXPECT_FALSE(pattern.found_in(""));
}

TEST(UnitPattern, MatchIsOfTheWholeText) {
  const Pattern pattern("(\\d+)\\.(\\d+)?");
  EXPECT_EQ(pattern.match("3.14"), (Groups{"3.14", "3", "14"}));
  EXPECT_EQ(pattern.match("3."), (Groups{"3.", "3", ""})) << "a group without part in the match is empty";
  EXPECT_EQ(pattern.match("3.14 "), std::nullopt);
  EXPECT_EQ(pattern.match(" 3.14"), std::nullopt);
  EXPECT_EQ(Pattern("a|ab").match("ab"), (Groups{"ab"})) << "the whole text, though `a` comes first";
}

TEST(UnitPattern, SearchGivesTheFirstMatchWithItsPlace) {
  const std::string_view text = "uke 7 og uke 12";
  const auto groups = Pattern("uke (\\d+)").search(text);
  ASSERT_EQ(groups, (Groups{"uke 7", "7"}));
  EXPECT_EQ((*groups)[1].data(), text.data() + 4) << "a view into the text";
  EXPECT_EQ(Pattern("år").search(text), std::nullopt);
}

TEST(UnitPattern, KnowsUnicode) {
  EXPECT_EQ(Pattern("(?i)BLÅBÆR").search("to blåbær"), (Groups{"blåbær"}));
  EXPECT_EQ(Pattern("\\p{L}+").search("42 ærlige"), (Groups{"ærlige"}));
  EXPECT_EQ(Pattern("^.$").match("å"), (Groups{"å"}));
}

TEST(UnitPattern, MovesAndIsReplaced) {
  Pattern pattern("a");
  Pattern moved = std::move(pattern);
  EXPECT_TRUE(moved.found_in("a"));
  moved = Pattern("b");
  EXPECT_FALSE(moved.found_in("a"));
}

TEST(SafetyPattern, MalformedPatternIsExplained) {
  for (const char* expression : {"(", "[", "a**", "\\", "(?=a)", "\xFF", "a{1001}"}) {
    try {
      Pattern pattern(expression);
      ADD_FAILURE() << expression;
    } catch (const std::invalid_argument& error) {
      EXPECT_STRNE(error.what(), "") << expression;
    }
  }
}

// A backtracking engine would need 2^100000 steps here.
TEST(SafetyPattern, NestedRepetitionEnds) {
  EXPECT_FALSE(Pattern("(a*)*b").found_in(std::string(100'000, 'a')));
  EXPECT_FALSE(Pattern("(a|aa)+$").match(std::string(100'000, 'a') + "b"));
}

TEST(SafetyPattern, MalformedTextIsNoMatchForALetter) {
  EXPECT_FALSE(Pattern("\\p{L}").found_in("\xC3"));
  EXPECT_TRUE(
      Pattern("b").found_in("\xFF\x80"
                            "b"));
}

}  // namespace
}  // namespace erfar
