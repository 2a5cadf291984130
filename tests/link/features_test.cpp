#include "pipeline/link/features.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

std::vector<std::string> n_grams(std::string_view form) {
  std::vector<std::string> features{"left over"};
  character_n_grams(form, features);
  return features;
}

std::vector<std::string> word(std::string_view form) {
  std::vector<std::string> features{"left over"};
  word_feature(form, nullptr, features);
  return features;
}

using Strings = std::vector<std::string>;

TEST(UnitCharacterNGrams, AreThreeToFiveCodePointsBetweenSpaces) {
  EXPECT_EQ(n_grams("blåse"), (Strings{" bl", "blå", "lås", "åse", "se ",  //
                                       " blå", "blås", "låse", "åse ",     //
                                       " blås", "blåse", "låse "}));
}

TEST(UnitCharacterNGrams, ShortWordsAreCountedOnce) {
  EXPECT_EQ(n_grams("b"), (Strings{" b "}));
  EXPECT_EQ(n_grams("ås"), (Strings{" ås", "ås ", " ås "}));
}

TEST(UnitCharacterNGrams, CodePointsBeyondTheBasicPlaneAreWhole) {
  EXPECT_EQ(n_grams("😷"), (Strings{" 😷 "}));
}

TEST(UnitCharacterNGrams, StopWordsHaveNone) {
  for (const char* form : {"og", "å", "ikke", "ikkje"}) EXPECT_TRUE(n_grams(form).empty()) << form;
}

TEST(SafetyCharacterNGrams, AFormWithoutEndHasNone) {
  EXPECT_EQ(n_grams(std::string(1024, 'x')).size(), 1024U + 1023 + 1022);
  EXPECT_TRUE(n_grams(std::string(1025, 'x')).empty());
}

TEST(UnitWordFeature, IsTheTermOfTheForm) {
  for (const char* form : {"plan", "planen", "planer"}) EXPECT_EQ(word(form), Strings{"plan"}) << form;
  for (const char* form : {"og", "2020", "--"}) EXPECT_TRUE(word(form).empty()) << form;
}

}  // namespace
}  // namespace erfar
