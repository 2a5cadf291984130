#include "pipeline/weigh/word_vectors.h"

#include <gtest/gtest.h>

#include <string>

namespace erfar {
namespace {

double cosine(std::string_view a, std::string_view b) {
  const WordVectors& known = word_vectors();
  EXPECT_NE(known.find(a), WordVectors::unknown) << a;
  EXPECT_NE(known.find(b), WordVectors::unknown) << b;
  return known.vectors().row(known.find(a)).dot(known.vectors().row(known.find(b)));
}

TEST(UnitWordVectors, WordsOfOneSubjectLieNearEachOther) {
  EXPECT_GT(cosine("lærer", "elev"), 0.5);
  EXPECT_GT(cosine("lege", "pasient"), 0.5);
  EXPECT_GT(cosine("lærer", "elev"), cosine("lærer", "motor") + 0.3);
  EXPECT_GT(cosine("lege", "pasient"), cosine("lege", "gitar") + 0.3);
}

TEST(UnitWordVectors, AnUnknownTermHasNone) {
  EXPECT_EQ(word_vectors().find("xyzzy"), WordVectors::unknown);
  EXPECT_EQ(word_vectors().find(""), WordVectors::unknown);
}

TEST(AllWordVectors, HaveUnitLength) {
  const DenseRows& vectors = word_vectors().vectors();
  ASSERT_EQ(vectors.cols(), 100);
  for (Eigen::Index i = 0; i < vectors.rows(); ++i) EXPECT_NEAR(vectors.row(i).norm(), 1, 1e-5) << i;
}

}  // namespace
}  // namespace erfar
