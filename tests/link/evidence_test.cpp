#include "pipeline/link/evidence.h"

#include <gtest/gtest.h>

#include "tests/support/links.h"

namespace erfar {
namespace {

using test::Linked;

/// What the evidence for the best candidate of a single document says.
std::vector<std::string> words(std::string_view text, const std::vector<std::string>& points) {
  const Linked linked({text}, points);
  std::vector<std::string> result;
  const auto found = linked.evidence_of(0);
  for (const auto& [span, reason] : found[0]) result.emplace_back(span.in(text));
  return result;
}

using Strings = std::vector<std::string>;

TEST(UnitEvidence, IsTheWordThatEarnedTheScore) {
  EXPECT_EQ(words("😷 Så få MUNNBIND, søster!", {"Munnbind"}), Strings{"MUNNBIND"});
  EXPECT_EQ(words("Å bære ærlige sår: Blåbær.", {"blåbær"}), Strings{"Blåbær"});
}

TEST(UnitEvidence, JoinsNeighbours) {
  EXPECT_EQ(words("få munnbind hansker", {"munnbind hansker"}), Strings{"munnbind hansker"});
  EXPECT_EQ(words("få munnbind, hansker", {"munnbind hansker"}), (Strings{"munnbind", "hansker"}));
}

TEST(UnitEvidence, StopsAtThreeFifths) {
  // Four words earn alike: two of them are half the score, three are enough.
  EXPECT_EQ(words("qaa, qaa, qaa, qaa", {"qaa"}).size(), 3U);
}

TEST(UnitEvidence, IsEightWordsAtMost) {
  std::string text = "qaa";
  for (int i = 0; i < 30; ++i) text += ", qaa";
  EXPECT_EQ(words(text, {"qaa"}), Strings(8, "qaa"));
}

TEST(UnitEvidence, EachCandidateHasItsOwn) {
  const Linked linked({"munnbind til elever"}, {"munnbind", "elever"});
  const auto found = linked.evidence_of(0);
  ASSERT_EQ(found.size(), 2U);
  for (std::size_t c = 0; c < 2; ++c) {
    ASSERT_EQ(found[c].size(), 1U);
    EXPECT_EQ(found[c][0].span.in("munnbind til elever"),
              linked.codebook.points[index_of(linked.of(0)[c].point)].text);
  }
}

TEST(AllEvidence, SpansAreWholeLettersInOrderInsideAndEmptyOnlyWithoutScore) {
  const Linked linked(test::odd_answers, test::three_points);
  std::size_t seen = 0;
  for (std::uint32_t i = 0; i < test::odd_answers.size(); ++i) {
    const std::string_view text = test::odd_answers[i];
    const auto starts_letter = [&](std::size_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    const auto found = linked.evidence_of(i);
    ASSERT_EQ(found.size(), linked.of(i).size());
    for (std::size_t c = 0; c < found.size(); ++c) {
      EXPECT_EQ(found[c].empty(), linked.of(i)[c].score == 0) << text << ", candidate " << c;
      std::uint32_t before = 0;
      for (const auto& [span, reason] : found[c]) {
        EXPECT_LT(span.begin, span.end);
        EXPECT_LE(span.end, text.size());
        EXPECT_TRUE(before == 0 || span.begin > before) << text;
        EXPECT_TRUE(starts_letter(span.begin) && starts_letter(span.end)) << text;
        before = span.end;
        ++seen;
      }
    }
  }
  EXPECT_GT(seen, 10U);
}

TEST(AllEvidence, WithoutItsWordsTheScoreIsLower) {
  for (const std::string_view text : test::odd_answers) {
    const Linked linked({text}, test::three_points);
    const Candidate best = linked.of(0)[0];
    if (best.score == 0) continue;
    std::string rest;
    std::size_t at = 0;
    const auto found = linked.evidence_of(0);
    for (const auto& [span, reason] : found[0]) {
      rest += text.substr(at, span.begin - at);
      at = span.end;
    }
    rest += text.substr(at);
    const Linked without({rest}, test::three_points);
    for (const Candidate& candidate : without.of(0)) {
      const bool same = candidate.point == best.point;
      EXPECT_TRUE(!same || candidate.score < best.score) << text;
    }
  }
}

}  // namespace
}  // namespace erfar
