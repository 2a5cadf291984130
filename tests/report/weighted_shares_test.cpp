// Shares by weight, and that they tell no count that is masked.

#include <gtest/gtest.h>

#include <algorithm>

#include "pipeline/report/respondents.h"
#include "tests/support/corpora.h"

namespace erfar {
namespace {

using Documents = std::vector<std::uint32_t>;

/// So many people of a role and a weight, of whom the first so many are behind the point.
struct Group {
  std::string role;
  std::string weight;
  std::size_t people;
  std::size_t behind;
};

struct Survey {
  Corpus corpus;
  Documents behind;
};

Survey survey_of(const std::vector<Group>& groups) {
  std::vector<test::Answer> answers;
  std::vector<std::string> roles, weights;
  Documents behind;
  for (const Group& group : groups) {
    for (std::size_t i = 0; i < group.people; ++i) {
      if (i < group.behind) behind.push_back(static_cast<std::uint32_t>(answers.size()));
      answers.push_back({"svar", "p" + std::to_string(answers.size())});
      roles.push_back(group.role);
      weights.push_back(group.weight);
    }
  }
  Survey survey{test::corpus_of(answers), behind};
  test::add_metadata(survey.corpus, "rolle", roles);
  test::add_metadata(survey.corpus, "vekt", weights);
  return survey;
}

RespondentCounter counter_of(const Survey& survey, std::size_t minimum) {
  return {survey.corpus, minimum, survey_weights(survey.corpus, "vekt")};
}

std::size_t parts_with_share(const Split& split) {
  return static_cast<std::size_t>(
      std::ranges::count_if(split.parts, [](const Split::Part& part) { return part.share.has_value(); }));
}

// Weights 1, 2, 3, 4: the first and the last are 5 of 10, and tell as much as 100/30 people. Wilson by hand:
// centre 0.5, reach 1.96 sqrt(0.25/3.333 + 3.8415/(4·11.11)) / (1 + 3.8415/3.333) = 0.3659.
TEST(UnitWeightedShare, IsOfWeightsWithTheIntervalOfTheEffectiveNumber) {
  const Survey survey =
      survey_of({{"lege", "1", 1, 1}, {"lege", "2", 1, 0}, {"rektor", "3", 1, 0}, {"rektor", "4", 1, 1}});
  const RespondentCounter counter = counter_of(survey, 1);
  const Share share = counter.share(survey.behind).value();
  EXPECT_DOUBLE_EQ(share.value, 0.5);
  EXPECT_NEAR(share.low, 0.1341, 5e-5);
  EXPECT_NEAR(share.high, 0.8659, 5e-5);
  EXPECT_EQ(counter.count(survey.behind), 2U) << "people are counted, whatever they weigh";
  EXPECT_EQ(counter.weighting()->column, "vekt");
  EXPECT_NEAR(counter.weighting()->effective_respondents.value(), 3.3333, 5e-5);
}

TEST(UnitWeightedShare, IsOfItsGroupInASplitAndWeightsAreNoGroup) {
  const Survey survey =
      survey_of({{"lege", "1", 1, 1}, {"lege", "2", 1, 0}, {"rektor", "3", 1, 0}, {"rektor", "4", 1, 1}});
  const std::vector<Split> splits = counter_of(survey, 1).splits(survey.behind);
  ASSERT_EQ(splits.size(), 1U);
  EXPECT_EQ(splits[0].column, "rolle");
  EXPECT_EQ(splits[0].parts[0].respondents, Count{1});
  EXPECT_EQ(splits[0].parts[0].of, Count{2});
  EXPECT_DOUBLE_EQ(splits[0].parts[0].share->value, 1.0 / 3);
  EXPECT_DOUBLE_EQ(splits[0].parts[1].share->value, 4.0 / 7);
}

TEST(AllWeightedShare, EqualWeightsGiveWhatNoWeightsGive) {
  const Survey survey = survey_of({{"lege", "2,5", 7, 5}, {"rektor", "2,5", 13, 3}, {"elev", "2,5", 9, 9}});
  const RespondentCounter weighted = counter_of(survey, 1), plain(survey.corpus, 1);
  const Share one = weighted.share(survey.behind).value(), other = plain.share(survey.behind).value();
  EXPECT_EQ(one.value, other.value);
  EXPECT_EQ(one.low, other.low);
  EXPECT_EQ(one.high, other.high);
  EXPECT_EQ(weighted.weighting()->effective_respondents, 29);
  EXPECT_FALSE(plain.weighting().has_value());
}

// 9 people of weight 1 or 2 with the share (6 + 2·3)/(12 + 2·8) can only be 6 and 3: the share would tell
// the 3.
TEST(UnitWeightedShare, IsLeftOutWhereItWouldTellHowFewOfAWeightThereAre) {
  const Survey few = survey_of({{"lege", "1", 12, 6}, {"rektor", "2", 8, 3}});
  const RespondentCounter counter = counter_of(few, 5);
  EXPECT_TRUE(counter.weighting()->has_few_weights);
  EXPECT_FALSE(counter.share(few.behind).has_value());
  EXPECT_EQ(parts_with_share(counter.splits(few.behind)[0]), 0U);
  const Survey enough = survey_of({{"lege", "1", 12, 6}, {"rektor", "2", 8, 5}});
  EXPECT_DOUBLE_EQ(counter_of(enough, 5).share(enough.behind)->value, 16.0 / 28);
  EXPECT_EQ(parts_with_share(counter_of(enough, 5).splits(enough.behind)[0]), 2U);
}

// 12 of weight 2 would be told, 9 of them are shown as "rektor": that leaves the 3 of "rådmann".
TEST(UnitWeightedShare, IsLeftOutWhereTheShownPartsOfASplitLeaveFewOfAWeight) {
  const Survey survey =
      survey_of({{"elev", "1", 9, 2}, {"lege", "1", 20, 8}, {"rektor", "2", 20, 9}, {"rådmann", "2", 10, 3}});
  EXPECT_FALSE(counter_of(survey, 5).share(survey.behind).has_value());
}

// The 16 doctors have both weights, so nobody knows what they leave of either; their own share would tell.
TEST(UnitWeightedShare, IsShownWhereTheShownPartsHaveMoreThanOneWeight) {
  const Survey survey = survey_of(
      {{"lege", "1", 20, 8}, {"lege", "2", 20, 8}, {"rektor", "1", 10, 2}, {"rådmann", "2", 10, 4}});
  const RespondentCounter counter = counter_of(survey, 5);
  EXPECT_DOUBLE_EQ(counter.share(survey.behind).value().value, 34.0 / 90);
  EXPECT_EQ(counter.splits(survey.behind)[0].parts[0].respondents, Count{16});
  EXPECT_EQ(parts_with_share(counter.splits(survey.behind)[0]), 0U);
}

// 10 of weight 1 and 7 of weight 2 may be told, but not that 2 of the latter are doctors.
TEST(UnitWeightedShare, OfAPartIsLeftOutWhereItWouldTellFew) {
  const Survey survey =
      survey_of({{"lege", "1", 9, 5}, {"lege", "2", 9, 2}, {"rektor", "1", 9, 5}, {"rektor", "2", 9, 5}});
  const RespondentCounter counter = counter_of(survey, 5);
  EXPECT_DOUBLE_EQ(counter.share(survey.behind)->value, 24.0 / 54);
  const Split split = counter.splits(survey.behind)[0];
  EXPECT_EQ(split.parts[0].respondents, Count{7});
  EXPECT_EQ(parts_with_share(split), 0U);
}

// 97 of weight 1 and 3 of weight 2 are 103² / 109 effective respondents, and every share is of 103.
TEST(UnitWeightedShare, IsLeftOutWithTheEffectiveNumberWhereFewOfAllHaveAWeight) {
  const Survey survey = survey_of({{"lege", "1", 50, 20}, {"rektor", "1", 47, 20}, {"rektor", "2", 3, 0}});
  const RespondentCounter counter = counter_of(survey, 5);
  EXPECT_FALSE(counter.share(survey.behind).has_value());
  EXPECT_FALSE(counter.weighting()->effective_respondents.has_value());
  EXPECT_EQ(parts_with_share(counter.splits(survey.behind)[0]), 0U);
}

// 20 of weight 1 of the doctors' 20 + 2·3 would tell the 3, although none of them is behind the point.
TEST(UnitWeightedShare, OfAPartIsLeftOutWhereFewOfAllItsPeopleHaveAWeight) {
  const Survey survey =
      survey_of({{"lege", "1", 20, 20}, {"lege", "2", 3, 0}, {"rektor", "1", 20, 9}, {"rektor", "2", 20, 9}});
  const RespondentCounter counter = counter_of(survey, 5);
  EXPECT_TRUE(counter.share(survey.behind).has_value());
  EXPECT_EQ(parts_with_share(counter.splits(survey.behind)[0]), 0U);
}

// Groups that together are everyone. The elders' share is left out for the 3 of weight 2, and what the others
// leave of 1 would be theirs: so the smallest other's, which has 6 of weight 2, is left out too.
TEST(UnitWeightedShare, OfSeveralPartsLeavesNoneToBeWorkedOut) {
  const Survey survey = survey_of({{"eldre", "1", 9, 0},
                                   {"eldre", "2", 3, 0},
                                   {"unge", "1", 20, 0},
                                   {"unge", "2", 20, 0},
                                   {"voksne", "1", 10, 0},
                                   {"voksne", "2", 6, 0}});
  std::vector<Documents> parts(3);
  for (std::uint32_t i = 0; i < survey.corpus.size(); ++i) parts[i < 12 ? 0 : i < 52 ? 1 : 2].push_back(i);
  const std::vector<std::span<const std::uint32_t>> spans(parts.begin(), parts.end());
  const auto has_share = [&](const std::vector<std::uint8_t>& hidden) {
    std::vector<bool> result;
    for (const auto& share : counter_of(survey, 5).shares(spans, hidden, {}))
      result.push_back(share.has_value());
    return result;
  };
  EXPECT_EQ(has_share({0, 0, 0}), (std::vector<bool>{false, true, false}));
  EXPECT_EQ(has_share({0, 0, 1}), (std::vector<bool>{false, true, false})) << "9 of weight 2 are enough";
}

TEST(UnitWeightedShare, MasksTheSameCountsAsWithoutWeights) {
  const Survey survey = survey_of({{"lege", "1", 9, 7}, {"rektor", "2", 9, 3}, {"elev", "3", 9, 5}});
  const auto weighted = counter_of(survey, 5).splits(survey.behind);
  const auto plain = RespondentCounter(survey.corpus, 5).splits(survey.behind);
  for (std::size_t part = 0; part < 3; ++part) {
    EXPECT_EQ(weighted[0].parts[part].respondents, plain[0].parts[part].respondents);
    EXPECT_EQ(weighted[0].parts[part].of, plain[0].parts[part].of);
  }
}

TEST(UnitWeightedShare, OfManyWeightsIsShown) {
  std::vector<Group> groups;
  for (std::size_t i = 1; i <= 13; ++i) groups.push_back({"lege", std::to_string(i), 1, i <= 5 ? 1U : 0U});
  const Survey survey = survey_of(groups);
  EXPECT_FALSE(counter_of(survey, 5).weighting()->has_few_weights);
  EXPECT_DOUBLE_EQ(counter_of(survey, 5).share(survey.behind)->value, 15.0 / 91);
}

}  // namespace
}  // namespace erfar
