#include "pipeline/link/feature_space.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "tests/support/corpora.h"

namespace erfar {
namespace {

/// Forms as they are: hand calculation needs no stems.
void as_written(std::string_view form, std::vector<std::string>& features) { features = {std::string(form)}; }

struct Space {
  Space(const std::vector<std::string_view>& of_codebook, const std::vector<std::string_view>& of_survey)
      : texts(test::forms_of(of_codebook)),
        documents(test::forms_of(of_survey)),
        sample(of_survey.size()),
        space(as_written, {texts, documents, all(sample)}) {}

  static std::vector<std::size_t>& all(std::vector<std::size_t>& sample) {
    std::iota(sample.begin(), sample.end(), std::size_t{0});
    return sample;
  }
  std::span<const TermId> features(std::string_view form) const {
    return space.features_of(TermId{TermTable(documents.vocabulary).find(form).value()});
  }

  FormCounts texts, documents;
  std::vector<std::size_t> sample;
  FeatureSpace space;
};

TEST(UnitFeatureSpace, KnowsTheCodebooksWordsAndThoseOfTwoAnswers) {
  const Space s({"smitte skole"}, {"smitte hav", "hav fjell", "skole"});
  EXPECT_EQ(s.space.features(), 3U);
  EXPECT_EQ(s.features("hav").size(), 1U);
  EXPECT_TRUE(s.features("fjell").empty()) << "one answer alone";
}

TEST(UnitFeatureSpace, WeighsRareWordsMore) {
  // Three rows in all; "smitte" stands in two, "skole" in three.
  const Space s({"smitte skole"}, {"smitte skole", "skole"});
  const TermId smitte = s.features("smitte")[0], skole = s.features("skole")[0];
  EXPECT_NEAR(s.space.weight(smitte, 1), std::log(4.0 / 3) + 1, 1e-6);
  EXPECT_NEAR(s.space.weight(skole, 1), 1, 1e-6);
  EXPECT_NEAR(s.space.weight(skole, 3), 1 + std::log(3), 1e-6);
}

TEST(AllFeatureSpace, VectorsHaveLengthOneOrNone) {
  const Space s({"a b b c", "c", ""}, {"a d d", "x", "b c d"});
  const std::vector<std::size_t> three{0, 1, 2};
  const auto texts = s.space.text_vectors(s.texts.matrix, three);
  const auto documents = s.space.document_vectors(s.documents.matrix, three);
  const auto length = [](const CompressedRows<float>& rows, std::size_t row) {
    double squares = 0;
    for (const float value : rows.row(row).values) squares += double{value} * value;
    return std::sqrt(squares);
  };
  for (const std::size_t row : {0, 1}) EXPECT_NEAR(length(texts, row), 1, 1e-6);
  EXPECT_EQ(length(texts, 2), 0) << "an empty text";
  for (const std::size_t row : {0, 2}) EXPECT_NEAR(length(documents, row), 1, 1e-6);
  EXPECT_EQ(length(documents, 1), 0) << "a word that nobody else has";
}

}  // namespace
}  // namespace erfar
