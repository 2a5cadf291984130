#include "pipeline/cluster/likely_class.h"

#include <gtest/gtest.h>

#include "tests/tokenize/small_lexicon.h"

namespace erfar {
namespace {

TEST(UnitLikelyClass, IsThatOfTheReading) {
  const auto lexicon = test::small_lexicon();
  LikelyClass likely(&lexicon);
  EXPECT_TRUE(likely.may_be("skolen", {WordClass::noun}));
  EXPECT_TRUE(likely.may_be("skulane", {WordClass::noun, WordClass::propn}));
  EXPECT_FALSE(likely.may_be("søkte", {WordClass::noun, WordClass::propn}));
  EXPECT_TRUE(likely.may_be("søkte", {WordClass::verb}));
}

TEST(UnitLikelyClass, AWordThatNobodyKnowsMayBeAnything) {
  const auto lexicon = test::small_lexicon();
  EXPECT_TRUE(LikelyClass(&lexicon).may_be("xyzzyx", {WordClass::noun}));
  EXPECT_TRUE(LikelyClass(nullptr).may_be("søkte", {WordClass::noun}));
}

}  // namespace
}  // namespace erfar
