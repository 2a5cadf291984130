#include "pipeline/report/contrast.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

/// Of a text with the span of its first "utstyr".
bool contrast(std::string_view text) {
  const auto at = static_cast<std::uint32_t>(text.find("utstyr"));
  const Span span{at, at + 6};
  return has_contrast(text, {&span, 1});
}

TEST(UnitContrast, NegationInTheSentence) {
  EXPECT_TRUE(contrast("Vi fikk ikke utstyr."));
  EXPECT_TRUE(contrast("Vi fekk IKKJE utstyr."));
  EXPECT_TRUE(contrast("Nok utstyr, men dårlig."));
}

TEST(UnitContrast, NegationInAnotherSentenceDoesNotCount) {
  EXPECT_FALSE(contrast("Vi øvde ikke. Vi fikk utstyr. Ingen klaget."));
}

TEST(UnitContrast, WithoutNegation) { EXPECT_FALSE(contrast("Vi fikk utstyr.")); }

TEST(UnitContrast, OfNothing) {
  EXPECT_FALSE(has_contrast("", {}));
  EXPECT_FALSE(has_contrast("Ikke dette.", {}));
}

}  // namespace
}  // namespace erfar
