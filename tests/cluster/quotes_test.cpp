#include "pipeline/cluster/quotes.h"

#include <gtest/gtest.h>

#include <numeric>

#include "pipeline/weigh/weigh.h"
#include "tests/support/corpora.h"

namespace erfar {
namespace {

struct Scored {
  std::string text;
  std::string respondent;
  float score;
};

/// Ids of the quotes of a theme whose members are these, given by falling score.
std::vector<std::uint32_t> quoted(const std::vector<Scored>& scored, std::size_t most) {
  std::vector<test::Answer> answers;
  std::vector<Assignment> assignments;
  for (const auto& [text, respondent, score] : scored) {
    answers.push_back({text, respondent});
    assignments.push_back({.theme = ThemeId{0}, .score = score});
  }
  const Corpus corpus = test::corpus_of(answers);
  const WeightedTerms weighted = weigh(count_forms(corpus.texts, 64), nullptr, Words::all);
  std::vector<std::size_t> all(scored.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const TextSpace space(weighted.rows(), weighted.terms.counts.vocabulary, all);
  const std::vector<std::uint32_t> members(all.begin(), all.end());
  std::vector<std::uint32_t> result;
  for (const DocumentId document : quotes_of(members, corpus, space, assignments, most))
    result.push_back(index_of(document));
  return result;
}

using Ids = std::vector<std::uint32_t>;

TEST(UnitQuotes, TheFirstIsTheMostCentralAndTheSameWordsComeOnce) {
  EXPECT_EQ(quoted({{"munnbind hansker", "a", 0.8F},
                    {"hansker, munnbind", "b", 0.79F},
                    {"HANSKER MUNNBIND!", "c", 0.78F},
                    {"elev skole", "d", 0.7F},
                    {"skole elev", "e", 0.69F}},
                   3),
            (Ids{0, 3}));
}

TEST(UnitQuotes, OneThatDiffersGoesBeforeANearerOneLikeTheFirst) {
  EXPECT_EQ(quoted({{"munnbind hansker frakk", "a", 0.8F},
                    {"munnbind hansker visir", "b", 0.75F},
                    {"elev skole", "c", 0.7F},
                    {"elev skole visir frakk", "d", 0.1F},
                    {"skole visir frakk", "e", 0.1F}},
                   2),
            (Ids{0, 2}));
}

TEST(UnitQuotes, OneThatDiffersButIsFarOutIsNoQuote) {
  EXPECT_EQ(quoted({{"munnbind hansker frakk", "a", 0.8F},
                    {"munnbind hansker visir", "b", 0.75F},
                    {"elev skole", "c", 0.1F},
                    {"elev skole visir frakk", "d", 0.05F},
                    {"skole visir frakk", "e", 0.05F}},
                   2),
            (Ids{0, 1}));
}

TEST(UnitQuotes, ComeFromDistinctRespondents) {
  EXPECT_EQ(quoted({{"munnbind hansker", "a", 0.8F},
                    {"elev skole", "a", 0.7F},
                    {"frakk visir", "b", 0.6F},
                    {"munnbind elev", "c", 0.1F},
                    {"visir skole", "d", 0.1F},
                    {"frakk hansker", "e", 0.1F}},
                   2),
            (Ids{0, 2}));
}

TEST(UnitQuotes, NoneWhereNoneAreAskedForOrThere) {
  EXPECT_EQ(quoted({{"munnbind hansker", "a", 0.8F}}, 0), Ids{});
  EXPECT_EQ(quoted({}, 3), Ids{});
}

TEST(SafetyQuotes, TextsWithoutAnyTermAreNotAlike) {
  EXPECT_EQ(quoted({{"", "a", 0}, {"", "b", 0}}, 2), (Ids{0, 1}));
}

}  // namespace
}  // namespace erfar
