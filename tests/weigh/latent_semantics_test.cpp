#include "pipeline/weigh/latent_semantics.h"

#include <gtest/gtest.h>

#include "tests/support/matrices.h"

namespace erfar {
namespace {

TEST(UnitLatentSemantics, FindsTheSingularVectorsOfADiagonal) {
  const auto rows = test::rows_of<float>({{{0, 1.0F}}, {{1, 3.0F}}, {{2, 2.0F}}});
  const DenseRows found = latent_semantics(rows, 3, 2, 1);
  ASSERT_EQ(found.rows(), 3);
  ASSERT_EQ(found.cols(), 2);
  EXPECT_NEAR(std::abs(found(1, 0)), 1, 1e-5);  // 3 first, then 2
  EXPECT_NEAR(std::abs(found(2, 1)), 1, 1e-5);
  EXPECT_NEAR(found(0, 0), 0, 1e-5);
}

TEST(UnitLatentSemantics, WordsThatKeepTheSameCompanyLieTogether) {
  // Terms 0 and 1 never meet, but both stand with term 2; terms 3 and 4 stand apart.
  const auto rows = test::unit_rows({{{0, 1}, {2, 1}}, {{1, 1}, {2, 1}}, {{3, 1}, {4, 1}}, {{3, 1}, {4, 1}}});
  const DenseRows found = latent_semantics(rows, 5, 2, 1);
  EXPECT_GT(found.row(0).normalized().dot(found.row(1).normalized()), 0.99F);
  EXPECT_NEAR(found.row(0).dot(found.row(3)), 0, 1e-4);
}

TEST(UnitLatentSemantics, HasNoMoreDimensionsThanTheMatrixHasRank) {
  const auto rows = test::unit_rows({{{0, 1}, {1, 1}}, {{0, 1}, {1, 1}}, {}});
  EXPECT_EQ(latent_semantics(rows, 2, 20, 1).cols(), 1);
  EXPECT_EQ(latent_semantics(test::unit_rows({{}, {}}), 2, 20, 1).cols(), 0);
  EXPECT_EQ(latent_semantics({}, 0, 20, 1).cols(), 0);
}

TEST(AllLatentSemantics, ColumnsAreOrthonormal) {
  const DenseRows found = latent_semantics(test::random_rows(200, 60, 5), 60, 12, 1);
  const Eigen::MatrixXf products = found.transpose() * found;
  EXPECT_LT((products - Eigen::MatrixXf::Identity(12, 12)).cwiseAbs().maxCoeff(), 1e-3F);
}

}  // namespace
}  // namespace erfar
