#include "pipeline/cluster/stability.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/base/random.h"

namespace erfar {
namespace {

/// Sixty rows, each of another person: twenty near each of two axes, and twenty anywhere between.
struct Sample {
  std::vector<DenseRows> views{DenseRows(60, 8)};
  std::vector<std::string> names;
  std::vector<std::string_view> respondents;
  std::vector<std::vector<std::size_t>> members{3};

  Sample() {
    Random random(3);
    for (Eigen::Index i = 0; i < 60; ++i) {
      const auto group = static_cast<std::size_t>(i / 20);
      for (Eigen::Index k = 0; k < 8; ++k)
        views[0](i, k) = static_cast<float>((group < 2 ? 0.1 : 1.0) * (random.unit() - 0.5));
      if (group < 2) views[0](i, static_cast<Eigen::Index>(group)) = 1;
      names.push_back("p" + std::to_string(i));
      members[group].push_back(static_cast<std::size_t>(i));
    }
    scale_rows_to_unit_length(views[0]);
    respondents = {names.begin(), names.end()};
  }
};

TEST(UnitStability, AFirmClusterComesBackAndALooseOneDoesNot) {
  const Sample sample;
  const auto found = stability(sample.views, sample.respondents, sample.members, {.clusters = 4});
  EXPECT_GT(found[0], 0.8);
  EXPECT_GT(found[1], 0.8);
  EXPECT_LT(found[2], 0.7);
}

TEST(UnitStability, ManyRowsAreThinnedByLotNotCutOff) {
  const Eigen::Index rows = 3600;
  std::vector<DenseRows> views{DenseRows::Zero(rows, 3)};
  std::vector<std::string> names;
  std::vector<std::vector<std::size_t>> members(3);
  for (Eigen::Index i = 0; i < rows; ++i) {
    views[0](i, i / 1200) = 1;
    members[static_cast<std::size_t>(i / 1200)].push_back(static_cast<std::size_t>(i));
    names.push_back("p" + std::to_string(i));
  }
  const std::vector<std::string_view> respondents(names.begin(), names.end());
  for (const double share : stability(views, respondents, members, {.clusters = 3})) EXPECT_GT(share, 0.9);
}

TEST(AllStability, IsTheSameEachTimeAndBetweenZeroAndOne) {
  const Sample sample;
  const auto once = stability(sample.views, sample.respondents, sample.members, {.clusters = 5});
  EXPECT_EQ(once, stability(sample.views, sample.respondents, sample.members, {.clusters = 5}));
  for (const double share : once) {
    EXPECT_GE(share, 0);
    EXPECT_LE(share, 1);
  }
}

TEST(SafetyStability, NoRowsAndEmptyClusters) {
  EXPECT_TRUE(stability({}, {}, {}, {}).empty());
  const Sample sample;
  EXPECT_EQ(stability(sample.views, sample.respondents, {{}}, {.clusters = 2}), std::vector<double>{0});
}

}  // namespace
}  // namespace erfar
