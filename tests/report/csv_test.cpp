#include "pipeline/report/csv.h"

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <random>

namespace erfar {
namespace {

std::string field(std::string_view text) {
  std::string line = "a;";
  append_field(line, text);
  return line.substr(2);
}

std::string number(double value, int decimals) {
  std::string line;
  append_number(line, value, decimals);
  return line;
}

// RFC 4180, section 2, rules 5 to 7, with `;` for the comma.
TEST(RulesCsvField, QuotesWhatWouldEndTheField) {
  const struct {
    const char *text, *expected;
  } cases[] = {
      {"", ""},
      {"blåbær, 😷", "blåbær, 😷"},
      {"to ord ", "to ord "},
      {"a;b", "\"a;b\""},
      {"a\nb", "\"a\nb\""},
      {"a\r\nb", "\"a\r\nb\""},
      {"sa \"nei\"", "\"sa \"\"nei\"\"\""},
      {"\"", "\"\"\"\""},
  };
  for (const auto& c : cases) EXPECT_EQ(field(c.text), c.expected) << c.text;
}

// OWASP, "CSV Injection".
TEST(RulesCsvField, GuardsFormulas) {
  const struct {
    const char *text, *expected;
  } cases[] = {
      {"=2+2", "\"'=2+2\""},
      {"+47 22", "\"'+47 22\""},
      {"-", "\"'-\""},
      {"@SUM(A1)", "\"'@SUM(A1)\""},
      {"\t=1", "\"'\t=1\""},
      {"\r=1", "\"'\r=1\""},
      {"=\"a\"", "\"'=\"\"a\"\"\""},
      {"2=2", "2=2"},
      {"a-b", "a-b"},
      {"'=1", "'=1"},
  };
  for (const auto& c : cases) EXPECT_EQ(field(c.text), c.expected) << c.text;
}

TEST(AllCsvNumber, IsWhatTheStandardPrints) {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> near(0, 2), far(0, 2000);
  const auto expect_standard = [](float number, int decimals) {
    std::array<char, 64> printed;
    const auto end = std::to_chars(printed.data(), printed.data() + printed.size(), double{number},
                                   std::chars_format::fixed, decimals);
    std::string line;
    append_number(line, number, decimals);
    EXPECT_EQ(line, std::string(printed.data(), end.ptr)) << number;
  };
  for (int i = 0; i < 100'000; ++i) {
    expect_standard(near(random), 4);
    expect_standard(far(random), i % 6);
    expect_standard(static_cast<float>(i) / 16384, 4);  // halves of the last decimal among them
    expect_standard(-near(random), 4);
  }
}

TEST(UnitCsvNumber, HasSoManyDecimals) {
  EXPECT_EQ(number(0, 4), "0.0000");
  EXPECT_EQ(number(2.0 / 3, 4), "0.6667");
  EXPECT_EQ(number(1e6, 2), "1000000.00");
  std::string line = "n=";
  append_number(line, std::size_t{18446744073709551615U});
  EXPECT_EQ(line, "n=18446744073709551615");
}

}  // namespace
}  // namespace erfar
