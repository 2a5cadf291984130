#include "pipeline/base/group_agreement.h"

#include <gtest/gtest.h>

#include <vector>

namespace erfar {
namespace {

using Numbers = std::vector<std::uint32_t>;

// Checked with scikit-learn 1.2 (v_measure_score, adjusted_rand_score).
TEST(RulesGroupAgreement, GivesThePublishedMeasures) {
  const Numbers gold{0, 0, 0, 1, 1, 2, 2, 2}, found{0, 0, 1, 1, 1, 2, 2, 0};
  EXPECT_NEAR(normalised_mutual_information(gold, found), 0.5589, 5e-5);
  EXPECT_NEAR(adjusted_rand(gold, found), 0.2381, 5e-5);
  EXPECT_NEAR(purity(gold, found), 0.75, 1e-9);
}

TEST(UnitGroupAgreement, TheSameGroupsUnderOtherNumbersAgree) {
  const Numbers a{0, 0, 1, 2}, b{7, 7, 3, 0};
  EXPECT_NEAR(normalised_mutual_information(a, b), 1, 1e-9);
  EXPECT_NEAR(adjusted_rand(a, b), 1, 1e-9);
  EXPECT_NEAR(purity(a, b), 1, 1e-9);
}

TEST(UnitGroupAgreement, OneGroupOrNothing) {
  const Numbers one{0, 0, 0}, apart{0, 1, 2}, none;
  EXPECT_NEAR(normalised_mutual_information(one, apart), 0, 1e-9);
  EXPECT_NEAR(normalised_mutual_information(one, one), 1, 1e-9);
  EXPECT_NEAR(adjusted_rand(one, apart), 0, 1e-9);
  EXPECT_NEAR(adjusted_rand(none, none), 1, 1e-9);
  EXPECT_NEAR(purity(none, none), 0, 1e-9);
}

}  // namespace
}  // namespace erfar
