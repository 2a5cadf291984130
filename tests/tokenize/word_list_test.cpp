#include "pipeline/tokenize/word_list.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/models.h"

namespace erfar {
namespace {

using Lines = std::vector<std::string_view>;

TEST(UnitWordList, LinesAreTrimmedAndCommentsLeftOut) {
  EXPECT_EQ(list_lines("# c\na\r\n\n  b c \t\n #d\n\t\ne#f"), (Lines{"a", "b c", "e#f"}));
  EXPECT_EQ(list_lines("\ta\tb\t\n"), (Lines{"a\tb"}));
  EXPECT_EQ(list_lines(""), Lines{});
  EXPECT_EQ(list_lines("\n"), Lines{});
}

TEST(UnitWordList, ListsHoldKnownWordsAndNoCommentOrContentWord) {
  for (const char* word : {"ikke", "ikkje", "å"}) EXPECT_TRUE(stop_words().contains(word)) << word;
  for (const char* word : {"", "skole", "heim", "# personal"})
    EXPECT_FALSE(stop_words().contains(word)) << word;
  for (const char* word : {"f.eks.", "osv.", "t.d."}) EXPECT_TRUE(abbreviations().contains(word)) << word;
  for (const char* word : {"f.eks", "man.", "jul."}) EXPECT_FALSE(abbreviations().contains(word)) << word;
}

TEST(UnitWordList, AWordStandsOnceAndFolded) {
  for (const Model which : {Model::abbreviations, Model::stop_words}) {
    std::unordered_set<std::string_view> seen;
    for (const std::string_view word : list_lines(model(which))) {
      EXPECT_TRUE(seen.insert(word).second) << word;
      EXPECT_EQ(folded(word), word);
    }
  }
}

TEST(UnitWordList, AbbreviationsEndInAPeriodAndAreShortEnoughToBeLookedUp) {
  for (const std::string_view word : abbreviations()) {
    EXPECT_TRUE(word.ends_with('.')) << word;
    EXPECT_LE(word.size(), 16U) << word;
  }
}

// A form that is on the left and on the right would be mapped only half of the way.
TEST(UnitWordList, VariantsMapOneFoldedFormToOneOther) {
  std::unordered_set<std::string_view> nynorsk;
  const Lines lines = list_lines(model(Model::variants));
  EXPECT_GT(lines.size(), 1000U);
  for (const std::string_view line : lines) {
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string_view::npos) << line;
    EXPECT_EQ(line.find('\t', tab + 1), std::string_view::npos) << line;
    EXPECT_EQ(folded(line), line);
    EXPECT_TRUE(nynorsk.insert(line.substr(0, tab)).second) << "twice: " << line;
    EXPECT_FALSE(stop_words().contains(line.substr(0, tab))) << line;
    EXPECT_FALSE(stop_words().contains(line.substr(tab + 1))) << line;
    EXPECT_FALSE(line.substr(tab + 1).empty());
  }
  for (const std::string_view line : lines)
    EXPECT_FALSE(nynorsk.contains(line.substr(line.find('\t') + 1))) << line;
}

}  // namespace
}  // namespace erfar
