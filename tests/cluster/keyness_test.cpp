#include "pipeline/cluster/keyness.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "tests/support/matrices.h"

namespace erfar {
namespace {

std::vector<Assignment> in_themes(const std::vector<std::uint32_t>& themes) {
  std::vector<Assignment> result;
  for (const std::uint32_t theme : themes) result.push_back({.theme = ThemeId{theme}});
  return result;
}

/// The ids of `key_terms`.
std::vector<std::vector<TermId>> key_ids(const DocumentTermMatrix& counts, std::size_t terms,
                                         const std::vector<Assignment>& assignments, std::size_t themes,
                                         std::size_t most) {
  std::vector<std::vector<TermId>> result;
  for (const auto& keys : key_terms(counts, terms, assignments, themes, most)) {
    result.emplace_back();
    for (const KeyTerm& key : keys) result.back().push_back(key.term);
  }
  return result;
}

constexpr std::uint32_t none = index_of(no_theme);

// Rayson & Garside (2000): E1 = c (a + b) / (c + d), LL = 2 (a ln(a / E1) + b ln(b / E2)).
TEST(UnitLogLikelihood, FollowsTheFormulaOfRaysonAndGarside) {
  using std::numbers::ln2;
  const struct {
    double in_part, part, in_rest, rest, expected;
  } cases[] = {
      {10, 100, 5, 200, 10 * ln2},  // expected 5 and 10: 2 (10 ln 2 - 5 ln 2)
      {4, 10, 0, 10, 8 * ln2},      // expected 2: 2 * 4 ln 2; a zero adds nothing
      {5, 100, 10, 200, 0},         // as common here as there
      {1, 100, 10, 200, 0},         // rarer here
      {0, 100, 0, 200, 0},
  };
  for (const auto& c : cases) {
    EXPECT_NEAR(log_likelihood(c.in_part, c.part, c.in_rest, c.rest), c.expected, 1e-12) << c.in_part;
  }
}

TEST(UnitLogLikelihood, GrowsWithTheEvidence) {
  EXPECT_NEAR(log_likelihood(100, 1000, 50, 2000), 10 * log_likelihood(10, 100, 5, 200), 1e-9);
}

// Theme 0: term 0 five of six tokens. Theme 1: term 1 four of five (2.5), term 2 one of five (1.6).
const auto small = test::counts({{{0, 3}, {1, 1}}, {{0, 2}}, {{1, 4}, {2, 1}}});

TEST(UnitKeyTerms, TellThemesApartBestFirst) {
  const auto keys = key_ids(small, 3, in_themes({0, 0, 1}), 2, 8);
  EXPECT_EQ(keys[0], (std::vector{TermId{0}}));
  EXPECT_EQ(keys[1], (std::vector{TermId{1}, TermId{2}}));
}

TEST(UnitKeyTerms, KeepTheMostTellingOnly) {
  EXPECT_EQ(key_ids(small, 3, in_themes({0, 0, 1}), 2, 1)[1], (std::vector{TermId{1}}));
}

TEST(UnitKeyTerms, TiesGoByTerm) {
  const auto counts = test::counts({{{1, 2}, {3, 2}}, {{0, 2}, {2, 2}}});
  const auto keys = key_ids(counts, 4, in_themes({0, 1}), 2, 8);
  EXPECT_EQ(keys[0], (std::vector{TermId{1}, TermId{3}}));
  EXPECT_EQ(keys[1], (std::vector{TermId{0}, TermId{2}}));
}

TEST(UnitKeyTerms, DocumentsWithoutThemeAreTheRest) {
  // Without the last document term 0 would be everywhere in the theme and nowhere else.
  const auto counts = test::counts({{{0, 1}, {1, 1}}, {{0, 8}}});
  EXPECT_EQ(key_ids(counts, 2, in_themes({0, none}), 1, 8)[0], (std::vector{TermId{1}}));
}

TEST(UnitKeyTerms, OneThemeForAllIsNamedByItsCommonestTerms) {
  EXPECT_EQ(key_ids(small, 3, in_themes({0, 0, 0}), 1, 2)[0], (std::vector{TermId{0}, TermId{1}}));
}

}  // namespace
}  // namespace erfar
