#include "pipeline/weigh/word_vectors.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace erfar {
namespace {

double cosine(std::string_view a, std::string_view b) {
  const WordVectors& known = word_vectors();
  EXPECT_NE(known.find(a), WordVectors::unknown) << a;
  EXPECT_NE(known.find(b), WordVectors::unknown) << b;
  double product = 0;
  for (std::size_t i = 0; i < known.dimensions(); ++i)
    product += known.at(known.find(a), i) * known.at(known.find(b), i);
  return product;
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
  const WordVectors& vectors = word_vectors();
  ASSERT_EQ(vectors.dimensions(), 100U);
  for (std::uint32_t row = 0; row < vectors.size(); ++row) {
    std::vector<float> sum(vectors.dimensions(), 1.0F);
    vectors.add(row, 2, sum);
    double squares = 0;
    for (const float value : sum) squares += (value - 1.0) * (value - 1.0);
    EXPECT_NEAR(std::sqrt(squares), 2, 1e-4) << row;
    EXPECT_FLOAT_EQ(sum[0], 1 + 2 * vectors.at(row, 0));
  }
}

}  // namespace
}  // namespace erfar
