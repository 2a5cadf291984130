#include "pipeline/report/respondents.h"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/corpora.h"

namespace erfar {
namespace {

using Documents = std::vector<std::uint32_t>;

Documents all_of(const Corpus& corpus) {
  Documents documents(corpus.size());
  std::iota(documents.begin(), documents.end(), 0U);
  return documents;
}

/// "value respondents/of" of a split's parts, `-` where masked.
std::vector<std::string> parts(const Split& split) {
  const auto shown = [](const Count& count) { return count ? std::to_string(*count) : "-"; };
  std::vector<std::string> result;
  for (const auto& part : split.parts) {
    result.push_back(part.value + " " + shown(part.respondents) + "/" + shown(part.of));
  }
  return result;
}

using Strings = std::vector<std::string>;

/// So many people per role, one answer each.
Corpus people(const std::vector<std::pair<std::string, int>>& roles) {
  std::vector<test::Answer> answers;
  Strings values;
  for (const auto& [role, count] : roles) {
    for (int i = 0; i < count; ++i) {
      answers.push_back({"svar", role + std::to_string(i)});
      values.push_back(role);
    }
  }
  Corpus corpus = test::corpus_of(answers);
  test::add_metadata(corpus, "Rolle", values);
  return corpus;
}

TEST(UnitCoded, NumbersValuesInByteOrder) {
  const std::vector<std::string_view> values{"b", "", "a", "b"};
  const CodedColumn column = coded("kjønn", values);
  EXPECT_EQ(column.values, (std::vector<std::string_view>{"", "a", "b"}));
  EXPECT_EQ(column.codes, (std::vector<std::uint32_t>{2, 0, 1, 2}));
}

TEST(UnitCoded, ValuesThatBeginAlikeAreToldApart) {
  const std::vector<std::string_view> values{"respondent-2", "respondent-10", "respondent", "respondent-10"};
  const CodedColumn column = coded("", values);
  EXPECT_EQ(column.values, (std::vector<std::string_view>{"respondent", "respondent-10", "respondent-2"}));
  EXPECT_EQ(column.codes, (std::vector<std::uint32_t>{2, 1, 0, 1}));
}

TEST(UnitCoded, AFewAsWhereThereMayBeMany) {
  const std::vector<std::string_view> values{"b", "", "a", "b", "å"};
  const TextColumn column = test::text_column(values);
  const auto few = coded_if_few("kjønn", column, 4);
  ASSERT_TRUE(few);
  EXPECT_EQ(few->values, coded("kjønn", values).values);
  EXPECT_EQ(few->codes, coded("kjønn", values).codes);
  EXPECT_FALSE(coded_if_few("kjønn", column, 3)) << "there are four";
}

TEST(UnitRespondentCounter, CountsPeopleNotComments) {
  const Corpus corpus = test::corpus_of({{"x", "a"}, {"y", "b"}, {"z", "a"}});
  const RespondentCounter counter(corpus, 5);
  EXPECT_EQ(counter.all(), 2U);
  EXPECT_EQ(counter.count(Documents{0, 2}), 1U);
  EXPECT_EQ(counter.count(Documents{2, 1, 0}), 2U);
  EXPECT_EQ(counter.count(Documents{}), 0U);
}

TEST(UnitRespondentCounter, MasksCountsFromOneToFour) {
  const Corpus corpus = people({{"lege", 1}});
  const RespondentCounter counter(corpus, 5);
  EXPECT_EQ(counter.masked(0), Count{0});
  EXPECT_EQ(counter.masked(1), Count{});
  EXPECT_EQ(counter.masked(4), Count{});
  EXPECT_EQ(counter.masked(5), Count{5});
  EXPECT_EQ(RespondentCounter(corpus, 0).masked(1), Count{1});
}

TEST(UnitRespondentCounter, SplitsByRoleAndMasksSmallParts) {
  const Corpus corpus = people({{"lege", 7}, {"rektor", 4}, {"rådmann", 3}});
  const auto splits = RespondentCounter(corpus, 5).splits(all_of(corpus));
  ASSERT_EQ(splits.size(), 1U);
  EXPECT_EQ(splits[0].column, "Rolle");
  EXPECT_EQ(parts(splits[0]), (Strings{"lege 7/7", "rektor -/-", "rådmann -/-"}));
  EXPECT_EQ(splits[0].parts[0].share->value, 1.0);
  EXPECT_FALSE(splits[0].parts[1].share.has_value());
}

TEST(UnitRespondentCounter, ALoneMaskedPartTakesTheSmallestOtherWithIt) {
  const Corpus corpus = people({{"lege", 7}, {"lærer", 9}, {"rektor", 6}, {"rådmann", 5}});
  Documents documents = all_of(corpus);
  documents.pop_back();  // one of the five is not behind the point: 4 of 5
  const auto splits = RespondentCounter(corpus, 5).splits(documents);
  EXPECT_EQ(parts(splits[0]), (Strings{"lege 7/7", "lærer 9/9", "rektor -/6", "rådmann -/5"}));
  EXPECT_FALSE(splits[0].parts[2].share.has_value());
}

TEST(UnitRespondentCounter, SplitsByColumnsOfTwoToTwelveValues) {
  std::vector<test::Answer> answers;
  Strings same, two, thirteen;
  for (int i = 0; i < 13; ++i) {
    answers.push_back({"x", std::to_string(i), i < 5 ? "Hva?" : "Hvorfor?"});
    same.push_back("ja");
    two.push_back(i < 6 ? "stor" : "");
    thirteen.push_back(std::to_string(i));
  }
  two.back() = "liten";
  Corpus corpus = test::corpus_of(answers);
  test::add_metadata(corpus, "samme", same);
  test::add_metadata(corpus, "kommune", two);
  test::add_metadata(corpus, "nummer", thirteen);
  const auto splits = RespondentCounter(corpus, 1).splits(all_of(corpus));
  ASSERT_EQ(splits.size(), 2U);
  EXPECT_EQ(splits[0].column, "question");
  EXPECT_EQ(parts(splits[0]), (Strings{"Hva? 5/5", "Hvorfor? 8/8"}));
  EXPECT_EQ(parts(splits[1]), (Strings{"liten 1/1", "stor 6/6"})) << "an empty value is no group";
}

TEST(UnitRespondentCounter, TellsARoleThatManyHave) {
  const Corpus corpus = people({{"lege", 5}, {"rektor", 1}});
  const RespondentCounter counter(corpus, 5);
  EXPECT_EQ(counter.role(0, counter.told_roles(all_of(corpus))), "lege");
  EXPECT_EQ(counter.role(5, counter.told_roles(all_of(corpus))), "") << "the only headmaster would be known";
  EXPECT_EQ(counter.role(0, counter.told_roles(Documents{0, 1})), "") << "too few of those at hand";
  const Corpus without = test::corpus_of({{"x", "a"}});
  const RespondentCounter of_none(without, 0);
  EXPECT_EQ(of_none.role(0, of_none.told_roles(Documents{0})), "");
}

}  // namespace
}  // namespace erfar
