#include "pipeline/link/score.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "tests/support/links.h"

namespace erfar {
namespace {

using test::Linked;

/// The mean of the spaces' cosines, with every feature of the document weighed where it stands.
std::vector<double> cosines(const LinkModel& model, const DocumentTermMatrix& forms, std::size_t document) {
  std::vector<double> result(model.points);
  for (const LinkModel::Space& space : model.spaces) {
    const std::vector<std::size_t> one{document};
    const CompressedRows<float> unit = space.features.document_vectors(forms, one);
    const auto row = unit.row(0);
    for (std::size_t k = 0; k < row.size(); ++k) {
      for (std::size_t point = 0; point < result.size(); ++point)
        result[point] += double{row.values[k]} * space.points.of(row.terms[k])[point] /
                         static_cast<double>(model.spaces.size());
    }
  }
  return result;
}

std::vector<float> scores_of(const Linked& linked, std::size_t document, DocumentFeatures& features) {
  std::vector<float> result;
  count_features(linked.model, linked.forms.matrix.row(document), features);
  score(linked.model, linked.forms.matrix.row(document), features, result);
  return result;
}

void expect_cosines(const Linked& linked) {
  DocumentFeatures features;
  for (std::size_t document = 0; document < linked.texts.size(); ++document) {
    const std::vector<float> found = scores_of(linked, document, features);
    const std::vector<double> expected = cosines(linked.model, linked.forms.matrix, document);
    for (std::size_t point = 0; point < expected.size(); ++point)
      EXPECT_NEAR(found[point], expected[point], 1e-6)
          << linked.texts[document].substr(0, 80) << ", point " << point;
  }
}

TEST(UnitScore, CountsAFeatureOfTwoFormsAndOfARepeatedForm) {
  // "munn" stands in three forms, one of them twice; "hav" is a lone one.
  expect_cosines(Linked({"munnbind munnbindene munnbind munnen hav", "hav"}, test::three_points));
}

TEST(AllScore, IsTheMeanOfTheCosines) { expect_cosines(Linked(test::odd_answers, test::three_points)); }

TEST(AllScore, IsTheSameWhereFormsComeTooLateToHaveASum) {
  Linked linked(test::odd_answers, test::three_points);
  for (LinkModel::Space& space : linked.model.spaces) space.forms.with_sum = 3;
  expect_cosines(linked);
}

TEST(UnitScore, ForgetsTheDocumentBefore) {
  const Linked linked({"munnbind munnbind skole", "skole", "Ørsta"}, test::three_points);
  DocumentFeatures used, fresh;
  scores_of(linked, 0, used);
  for (const std::size_t document : {1, 2})
    EXPECT_EQ(scores_of(linked, document, used), scores_of(linked, document, fresh = {}));
}

TEST(SafetyScore, TenThousandFormsThatShareTheirLetters) {
  std::string text = "skole ";
  for (int i = 10'000; i < 20'000; ++i) text += "munnbind" + std::to_string(i) + " ";
  expect_cosines(Linked({text}, test::three_points));
}

TEST(SafetyScore, AWordThatStandsTenThousandTimes) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "munnbind ";
  const Linked linked({text + "skole"}, test::three_points);
  expect_cosines(linked);
}

}  // namespace
}  // namespace erfar
