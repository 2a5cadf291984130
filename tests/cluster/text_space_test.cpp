#include "pipeline/cluster/text_space.h"

#include <gtest/gtest.h>

#include <numeric>

#include "pipeline/weigh/weigh.h"
#include "tests/support/corpora.h"

namespace erfar {
namespace {

struct Located {
  CompressedRows<float> rows;
  std::size_t terms = 0;
};

Located located(const std::vector<std::string_view>& texts) {
  const WeightedTerms weighted = weigh(test::forms_of(texts));
  std::vector<std::size_t> all(texts.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const TextSpace space(weighted.rows(), weighted.terms.counts.vocabulary, all);
  Located result{{}, space.terms()};
  for (const std::size_t row : all) space.append(row, result.rows);
  return result;
}

TEST(UnitTextSpace, HalvesCountAlikeAndRowsHaveUnitLength) {
  const Located found = located({"elev bok", "pasient sykehus", "elev pasient", "xyzzyx plughx", ""});
  for (std::size_t i = 0; i < 3; ++i) {
    double of_terms = 0, of_meaning = 0;
    const auto row = found.rows.row(i);
    for (std::size_t k = 0; k < row.size(); ++k)
      (index_of(row.terms[k]) < found.terms ? of_terms : of_meaning) += double{row.values[k]} * row.values[k];
    EXPECT_NEAR(of_terms, 0.5, 1e-5) << i;
    EXPECT_NEAR(of_meaning, 0.5, 1e-5) << i;
  }
  const auto unknown = found.rows.row(3);  // words without a vector: terms only
  ASSERT_EQ(unknown.size(), 2U);
  EXPECT_NEAR(unknown.values[0] * unknown.values[0] + unknown.values[1] * unknown.values[1], 1, 1e-5);
  EXPECT_EQ(found.rows.row(4).size(), 0U);
}

TEST(UnitTextSpace, TextsOfOneSubjectAreNearWithoutACommonWord) {
  const WeightedTerms weighted = weigh(test::forms_of({"pasient", "sykehus", "motor", "gitar"}));
  const std::vector<std::size_t> all{0, 1, 2, 3};
  const TextSpace space(weighted.rows(), weighted.terms.counts.vocabulary, all);
  std::vector<std::vector<float>> meaning(4, std::vector<float>(space.dimensions()));
  for (const std::size_t row : all) space.meaning(row, meaning[row]);
  const auto cosine = [&](std::size_t a, std::size_t b) {
    return std::inner_product(meaning[a].begin(), meaning[a].end(), meaning[b].begin(), 0.0);
  };
  EXPECT_GT(cosine(0, 1), 0);
  EXPECT_LT(cosine(0, 2), 0);
}

}  // namespace
}  // namespace erfar
