#include "pipeline/link/link.h"

#include <gtest/gtest.h>

#include <cstring>

#include "pipeline/base/parallel.h"
#include "pipeline/link/score.h"
#include "tests/support/links.h"

namespace erfar {
namespace {

using test::Linked;

TEST(UnitLink, FindsTheRightPoint) {
  const Linked linked({"Vi hadde for få munnbind", "Elevene ville på skolen", "Ingen øvde på planen"},
                      test::three_points);
  for (std::uint32_t i = 0; i < 3; ++i) {
    EXPECT_EQ(linked.of(i)[0].point, LearningPointId{i});
    EXPECT_EQ(linked.links.linked[i], 1) << "confidence " << linked.of(i)[0].confidence;
    EXPECT_EQ(linked.of(i).size(), 3U) << "there are no more points than three";
    EXPECT_GE(linked.of(i)[0].score, linked.of(i)[1].score);
    EXPECT_GE(linked.of(i)[1].score, linked.of(i)[2].score);
  }
}

TEST(UnitLink, NothingFitsWhatSharesNoWord) {
  const Linked linked({"Xyzzy qwop", "det og det", "munnbind"}, test::three_points);
  EXPECT_EQ(linked.links.linked, (std::vector<std::uint32_t>{0, 0, 1}));
  EXPECT_EQ(linked.of(0)[0].score, 0);
}

TEST(UnitLink, NothingFitsUnderTheMinimumOfConfidence) {
  const Linked linked({"munnbind"}, test::three_points, {.minimum_confidence = 1.1F});
  EXPECT_EQ(linked.of(0)[0].point, LearningPointId{0});
  EXPECT_EQ(linked.links.linked[0], 0);
}

TEST(UnitLink, TiesGoByPoint) {
  const Linked linked({"munnbind"}, {"Skole hjemme.", "Munnbind på lager.", "Munnbind på lager."});
  EXPECT_EQ(linked.of(0)[0].point, LearningPointId{1});
  EXPECT_EQ(linked.of(0)[1].point, LearningPointId{2});
  EXPECT_EQ(linked.of(0)[0].score, linked.of(0)[1].score);
}

TEST(UnitLink, HowManyAreShownChangesNoLink) {
  const std::vector<std::string_view> answers{"munnbind", "munnbind og elever på skolen"};
  const Linked one(answers, test::three_points, {.candidates = 1, .minimum_confidence = 0});
  const Linked three(answers, test::three_points, {.minimum_confidence = 0});
  EXPECT_EQ(one.links.linked, three.links.linked);
  EXPECT_EQ(one.of(0)[0].confidence, three.of(0)[0].confidence);
}

TEST(UnitScore, OfThePointsOwnWordsAndItsTitlesIsNearlyOne) {
  const Linked linked({test::three_points[1]}, test::three_points);
  EXPECT_GT(linked.of(0)[0].score, 0.9F);
  EXPECT_LE(linked.of(0)[0].score, 1 + 1e-5F);
}

TEST(AllScore, LiesBetweenZeroAndOneAndIsTheSumOfAllTokens) {
  const Linked linked(test::odd_answers, test::three_points);
  for (std::uint32_t i = 0; i < test::odd_answers.size(); ++i) {
    const auto row = linked.forms.matrix.row(i);
    DocumentFeatures features;
    count_features(linked.model, row, features);
    std::vector<float> scores;
    Contribution earned;
    score(linked.model, row, features, scores);
    std::vector<float> sums(scores.size());
    for (std::size_t k = 0; k < row.size(); ++k) {
      contribution(linked.model, features, row.terms[k], earned);
      for (std::size_t p = 0; p < sums.size(); ++p)
        sums[p] += earned.points[p] * static_cast<float>(row.values[k]);
    }
    for (std::size_t p = 0; p < sums.size(); ++p)
      EXPECT_NEAR(sums[p], scores[p], 1e-5) << i << ", point " << p;
    for (const Candidate& candidate : linked.of(i)) {
      EXPECT_GE(candidate.score, 0);
      EXPECT_LE(candidate.score, 1 + 1e-5);
      EXPECT_EQ(candidate.score, scores[index_of(candidate.point)]);
    }
  }
}

TEST(AllLink, ThreadsChangeNothing) {
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < 3000; ++i) texts.push_back(test::odd_answers[i % test::odd_answers.size()]);
  const auto with_threads = [&](std::size_t count) {
    const Threads threads(count);
    return Linked(texts, test::three_points).links;
  };
  const Links one = with_threads(1), two = with_threads(2);
  EXPECT_EQ(one.linked, two.linked);
  ASSERT_EQ(one.candidates.size(), two.candidates.size());
  EXPECT_EQ(
      std::memcmp(one.candidates.data(), two.candidates.data(), one.candidates.size() * sizeof(Candidate)),
      0);
}

TEST(SafetyLink, StopWordsAloneMakeAPointThatFitsNothing) {
  const Linked linked({"munnbind", "og"}, {"Det er og."});
  EXPECT_EQ(linked.links.linked, (std::vector<std::uint32_t>{0, 0}));
}

}  // namespace
}  // namespace erfar
