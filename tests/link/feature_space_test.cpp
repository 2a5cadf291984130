#include "pipeline/link/feature_space.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/corpora.h"

namespace erfar {
namespace {

/// Forms as they are: hand calculation needs no stems.
void as_written(std::string_view form, std::vector<std::string>& features) { features = {std::string(form)}; }

struct Space {
  explicit Space(const std::vector<std::string_view>& documents, const Codebook& codebook,
                 float body_weight = 0)
      : forms(test::forms_of(documents)),
        space(as_written, forms, test::forms_of(texts(codebook)), codebook, body_weight) {}

  static std::vector<std::string_view> texts(const Codebook& codebook) {
    std::vector<std::string_view> result;
    for (const LearningPoint& point : codebook.points) result.push_back(point.text);
    for (const std::string& body : codebook.bodies) result.push_back(body);
    return result;
  }

  std::uint32_t feature(std::string_view form) const {
    return space.features_of(TermId{forms.vocabulary.find(form).value()})[0];
  }

  FormCounts forms;
  FeatureSpace space;
};

TEST(UnitFeatureSpace, WeighsRareWordsMore) {
  const Space s({"smitte skole", "skole", "hav"}, test::codebook_of({"smitte skole"}));
  EXPECT_EQ(s.space.features(), 2U);  // no point knows "hav"
  EXPECT_TRUE(s.space.features_of(TermId{s.forms.vocabulary.find("hav").value()}).empty());
  EXPECT_NEAR(s.space.weight(s.feature("smitte"), 1), std::log(4.0 / 2) + 1, 1e-6);
  EXPECT_NEAR(s.space.weight(s.feature("skole"), 1), std::log(4.0 / 3) + 1, 1e-6);
  EXPECT_NEAR(s.space.weight(s.feature("skole"), 3), (1 + std::log(3)) * (std::log(4.0 / 3) + 1), 1e-6);
}

TEST(UnitFeatureSpace, PointsAreUnitVectorsPaddedByZeros) {
  const Space s({"a b c"}, test::codebook_of({"a b", "b b c", "a"}));
  EXPECT_EQ(s.space.stride(), 8U);
  for (std::size_t point = 0; point < 8; ++point) {
    double squares = 0;
    for (std::uint32_t f = 0; f < s.space.features(); ++f)
      squares += std::pow(s.space.in_points(f)[point], 2);
    EXPECT_NEAR(squares, point < 3 ? 1 : 0, 1e-6) << point;
  }
}

TEST(UnitFeatureSpace, MixesInTheChaptersRunningText) {
  Codebook codebook = test::codebook_of({"a"});
  codebook.bodies = {"b"};
  const Space s({"a b"}, codebook, 0.4F);  // unit((1, 0) + 0.4 (0, 1))
  EXPECT_NEAR(s.space.in_points(s.feature("a"))[0], 1 / std::sqrt(1.16), 1e-6);
  EXPECT_NEAR(s.space.in_points(s.feature("b"))[0], 0.4 / std::sqrt(1.16), 1e-6);
}

TEST(UnitFeatureSpace, CountsAndForgetsADocument) {
  const Space s({"a b a", "b"}, test::codebook_of({"a b"}));
  FeatureCounts counts;
  s.space.count(s.forms.matrix.row(0), counts);
  EXPECT_EQ(counts.count[s.feature("a")], 2U);
  EXPECT_EQ(counts.count[s.feature("b")], 1U);
  const double a = (1 + std::log(2)) * (std::log(3.0 / 2) + 1);  // "a" in one document of two, "b" in both
  EXPECT_NEAR(s.space.norm(counts), std::sqrt(a * a + 1), 1e-6);
  FeatureSpace::clear(counts);
  EXPECT_EQ(counts.count, (std::vector<std::uint32_t>{0, 0}));
  EXPECT_EQ(s.space.norm(counts), 0);
}

}  // namespace
}  // namespace erfar
