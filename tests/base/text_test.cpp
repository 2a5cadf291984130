#include "pipeline/base/text.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace erfar {
namespace {

TEST(UnitText, Languages) {
  constexpr Text text{"ikke", "ikkje", "not"};
  EXPECT_STREQ(text.in(Language::nb), "ikke");
  EXPECT_STREQ(text.in(Language::nn), "ikkje");
  EXPECT_STREQ(text.in(Language::en), "not");
}

TEST(UnitText, FilledInOrder) {
  const struct {
    const char* pattern;
    std::vector<std::string> values;
    const char* expected;
  } cases[] = {
      {"{} av {} rader", {"3", "10"}, "3 av 10 rader"},
      {"{}{}", {"a", "b"}, "ab"},
      {"{}", {""}, ""},
      {"{} og {}", {"{}", "b"}, "{} og b"},  // a value is not filled itself
      {"a", {"left out"}, "a"},
      {"{} {}", {"one"}, "one {}"},
      {"{ } } {", {"x"}, "{ } } {"},
      {"", {}, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(filled(c.pattern, c.values), c.expected) << c.pattern;
}

TEST(UnitText, GroupedByThousands) {
  const struct {
    std::size_t number;
    const char *nb, *en;
  } cases[] = {
      {0, "0", "0"},
      {999, "999", "999"},
      {1000, "1\u00A0000", "1,000"},
      {12345, "12\u00A0345", "12,345"},
      {1234567, "1\u00A0234\u00A0567", "1,234,567"},
      {SIZE_MAX, "18\u00A0446\u00A0744\u00A0073\u00A0709\u00A0551\u00A0615", "18,446,744,073,709,551,615"}};
  for (const auto& c : cases) {
    EXPECT_EQ(grouped(c.number, Language::nb), c.nb);
    EXPECT_EQ(grouped(c.number, Language::nn), c.nb);
    EXPECT_EQ(grouped(c.number, Language::en), c.en);
  }
}

}  // namespace
}  // namespace erfar
