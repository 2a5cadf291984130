#include "pipeline/weigh/tf_idf.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"

namespace erfar {
namespace {

DocumentTermMatrix sparse(const std::vector<std::vector<std::uint32_t>>& rows) {
  DocumentTermMatrix matrix;
  for (const auto& row : rows) {
    for (std::uint32_t term = 0; term < row.size(); ++term) {
      if (row[term] == 0) continue;
      matrix.terms.push_back(TermId{term});
      matrix.values.push_back(static_cast<TermCount>(row[term]));
    }
    matrix.begins.push_back(matrix.terms.size());
  }
  return matrix;
}

/// 20 000 rows of up to six of 50 terms.
DocumentTermMatrix many_rows() {
  Random random(1);
  std::vector<std::vector<std::uint32_t>> rows(20'000, std::vector<std::uint32_t>(50));
  for (auto& row : rows) {
    for (std::uint32_t left = random.below(7); left > 0; --left) row[random.below(50)] += 1 + random.below(3);
  }
  return sparse(rows);
}

// N = 3; df = 3, 1, 0: ln(4/4) + 1, ln(4/2) + 1, ln(4/1) + 1.
TEST(UnitTfIdf, InverseDocumentFrequenciesByHand) {
  const auto idf = inverse_document_frequencies(
      document_frequencies(sparse({{1, 0, 0}, {5, 2, 0}, {1, 0, 0}}).terms, 3), 3);
  ASSERT_EQ(idf.size(), 3U);
  EXPECT_FLOAT_EQ(idf[0], 1.0F);
  EXPECT_FLOAT_EQ(idf[1], 1.6931472F);
  EXPECT_FLOAT_EQ(idf[2], 2.3862944F);
}

// Counts 1 and 3 weigh 1 and 1 + ln 3 = 2.0986123 times idf 2 and 1; length = sqrt(4 + 4.4041735)
// = 2.8989953.
TEST(UnitTfIdf, WeightsByHand) {
  const std::vector<float> weights = weigh_tf_idf(sparse({{1, 3}, {0, 0}, {0, 9}}), {2.0F, 1.0F});
  ASSERT_EQ(weights.size(), 3U);
  EXPECT_NEAR(weights[0], 2 / 2.8989953, 1e-6);
  EXPECT_NEAR(weights[1], 2.0986123 / 2.8989953, 1e-6);
  EXPECT_FLOAT_EQ(weights[2], 1.0F);
}

// What scikit-learn 1.2.1 (Debian 12) prints for
//   TfidfTransformer(sublinear_tf=True, smooth_idf=True).fit(X), idf_ and transform(X).
TEST(RulesTfIdf, FiguresOfScikitLearn) {
  const DocumentTermMatrix counts =
      sparse({{1, 0, 2, 0, 0}, {0, 3, 1, 0, 0}, {0, 0, 0, 0, 0}, {10, 1, 1, 1, 0}});
  const double expected_idf[] = {1.510825624, 1.510825624, 1.223143551, 1.916290732, 2.609437912};
  const double expected[] = {0.58936293,  0.807868391, 0.932983529, 0.359919066,
                             0.877303073, 0.265641323, 0.215059545, 0.336932335};
  const auto idf = inverse_document_frequencies(document_frequencies(counts.terms, 5), counts.rows());
  for (std::size_t t = 0; t < 5; ++t) EXPECT_NEAR(idf[t], expected_idf[t], 1e-6);
  const std::vector<float> weights = weigh_tf_idf(counts, idf);
  ASSERT_EQ(weights.size(), std::size(expected));
  for (std::size_t k = 0; k < weights.size(); ++k) EXPECT_NEAR(weights[k], expected[k], 1e-6);
}

TEST(UnitTfIdf, RowsHaveUnitLengthOrAreEmpty) {
  const DocumentTermMatrix counts = many_rows();
  const std::vector<float> values = weigh_tf_idf(
      counts, inverse_document_frequencies(document_frequencies(counts.terms, 50), counts.rows()));
  const WeightedRows weights{counts.begins, counts.terms, values};
  ASSERT_EQ(weights.rows(), 20'000U);
  std::size_t empty = 0;
  for (std::size_t i = 0; i < weights.rows(); ++i) {
    double squares = 0;
    for (const float value : weights.row(i).values) squares += static_cast<double>(value) * value;
    empty += weights.row(i).size() == 0;
    ASSERT_NEAR(squares, weights.row(i).size() == 0 ? 0.0 : 1.0, 1e-6);
  }
  EXPECT_GT(empty, 0U);
}

TEST(UnitTfIdf, NothingWeighsNothing) {
  EXPECT_TRUE(inverse_document_frequencies({}, 0).empty());
  EXPECT_TRUE(weigh_tf_idf({}, {}).empty());
  // A term whose idf is 0, as a user's own weights may have: no division by nought.
  EXPECT_EQ(weigh_tf_idf(sparse({{2}}), {0.0F}), std::vector<float>{0.0F});
}

TEST(AllTfIdf, ThreadsDoNotChangeABit) {
  const DocumentTermMatrix counts = many_rows();
  const auto idf = inverse_document_frequencies(document_frequencies(counts.terms, 50), counts.rows());
  const auto weigh = [&](std::size_t thread_count) {
    const Threads threads(thread_count);
    return weigh_tf_idf(counts, idf);
  };
  EXPECT_TRUE(weigh(1) == weigh(2));
}

TEST(UnitTfIdf, DroppedTermsWeighNothingWhereOthersAre) {
  // The last document has nothing but a dropped term.
  const DocumentTermMatrix counts = sparse({{1, 1, 0}, {1, 0, 0}, {0, 0, 2}});
  std::vector<float> weights = weigh_tf_idf(counts, {1.0F, 1.0F, 1.0F});
  drop_terms({false, true, true}, counts.begins, counts.terms, weights);
  const float expected[] = {1.0F, 0.0F, 1.0F, 1.0F};
  for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(weights[k], expected[k], 1e-6);
}

}  // namespace
}  // namespace erfar
