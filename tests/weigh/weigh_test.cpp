#include "pipeline/weigh/weigh.h"

#include <gtest/gtest.h>

#include "tests/support/corpora.h"

namespace erfar {
namespace {

double weight_of(const WeightedTerms& weighted, std::size_t row, std::string_view word) {
  const auto term = weighted.terms.counts.vocabulary.find(word);
  const auto entries = weighted.rows().row(row);
  for (std::size_t k = 0; term && k < entries.size(); ++k) {
    if (entries.terms[k] == *term) return entries.values[k];
  }
  return -1;
}

TEST(UnitWeigh, WordsOfTimeMakeNoThemeWhereThereAreOthers) {
  const WeightedTerms weighted = weigh(test::forms_of({"mandag skole", "mandag skole", "mandag", "skole"}));
  EXPECT_NEAR(weight_of(weighted, 0, "mandag"), 0, 1e-6);
  EXPECT_NEAR(weight_of(weighted, 0, "skol"), 1, 1e-6);
  EXPECT_NEAR(weight_of(weighted, 2, "mandag"), 1, 1e-6) << "an answer of nothing else keeps it";
  EXPECT_TRUE(weighted.tells_when[index_of(*weighted.terms.counts.vocabulary.find("mandag"))]);
  EXPECT_FALSE(weighted.tells_when[index_of(*weighted.terms.counts.vocabulary.find("skol"))]);
}

TEST(UnitWeigh, LoneTermsWeighNothingWhereThereAreOthers) {
  const WeightedTerms weighted = weigh(test::forms_of({"planet skole", "skole", "strøm"}));
  EXPECT_NEAR(weight_of(weighted, 0, "skol"), 1, 1e-6);
  EXPECT_NEAR(weight_of(weighted, 2, "strøm"), 1, 1e-6);
}

TEST(UnitWeigh, AllWordsKeepTheirWeights) {
  const WeightedTerms weighted =
      weigh(test::forms_of({"mandag skole", "mandag skole", "skole"}), nullptr, Words::all);
  EXPECT_GT(weight_of(weighted, 0, "mandag"), 0.5);
}

TEST(UnitWeigh, FrequenciesAreLookedUpByTerm) {
  const TermFrequencies kept{.terms = {"skol", "strøm"}, .documents_with = {3, 5}, .documents = 9};
  EXPECT_EQ(kept.with("strøm"), 5U);
  EXPECT_EQ(kept.with("skole"), 0U);
  EXPECT_EQ(kept.with("å"), 0U);
}

}  // namespace
}  // namespace erfar
