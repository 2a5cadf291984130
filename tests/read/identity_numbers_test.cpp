#include "pipeline/read/identity_numbers.h"

#include <string>
#include <vector>

#include "tests/read/support.h"

namespace erfar::test {
namespace {

/// Nine digits with control digits made by the rule as Skatteetaten writes it (k = 11 - sum mod 11), apart
/// from how the program checks it. `lead` is what the first control digit is off by: 0 in numbers issued
/// before 2032, 0 to 3 after. Empty where a control digit would be 10.
std::string with_controls(std::string nine, int lead) {
  const std::vector<int> first{3, 7, 6, 1, 8, 9, 4, 5, 2}, second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  const auto control = [&](const std::vector<int>& weights) {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (nine[i] - '0');
    return (11 - sum % 11) % 11;
  };
  const int k1 = (control(first) + lead) % 11;
  if (k1 == 10) return {};
  nine += static_cast<char>('0' + k1);
  const int k2 = control(second);
  if (k2 == 10) return {};
  return nine + static_cast<char>('0' + k2);
}

TEST(RulesIdentityNumbers, TheNumberInTextbooks) {
  // fnrinfo.no works this one out by hand: 311299 567 has the control digits 1 and 5.
  EXPECT_TRUE(is_national_id("31129956715"));
  EXPECT_FALSE(is_national_id("31129956716"));
  EXPECT_FALSE(is_national_id("31129956705"));
}

TEST(RulesIdentityNumbers, OldAndNewControlDigits) {
  for (const int lead : {0, 1, 2, 3}) {
    int made = 0;
    for (int individual = 100; individual < 140; ++individual) {
      const std::string number = with_controls(glued({"010190", std::to_string(individual)}), lead);
      if (number.empty()) continue;
      ++made;
      EXPECT_TRUE(is_national_id(number)) << number << " lead " << lead;
    }
    EXPECT_GT(made, 20);
  }
  for (const int lead : {4, 5, 6, 7, 8, 9, 10}) {
    for (int individual = 100; individual < 140; ++individual) {
      const std::string number = with_controls(glued({"010190", std::to_string(individual)}), lead);
      EXPECT_FALSE(is_national_id(number)) << number << " lead " << lead;
    }
  }
}

TEST(RulesIdentityNumbers, DatesOfAllSeries) {
  const auto any_valid = [](std::string_view date) {
    for (int individual = 100; individual < 200; ++individual) {
      if (is_national_id(with_controls(glued({date, std::to_string(individual)}), 0))) return true;
    }
    return false;
  };
  for (const std::string_view date :
       {"010100", "290299", "311290", "410190", "710190", "014190", "018190", "319290"}) {
    EXPECT_TRUE(any_valid(date)) << date;
  }
  for (const std::string_view date :
       {"000190", "320190", "310490", "300290", "011390", "010090", "400190", "720190", "015390"}) {
    EXPECT_FALSE(any_valid(date)) << date;
  }
}

TEST(RulesIdentityNumbers, OneLastDigitFits) {
  for (char digit = '0'; digit <= '9'; ++digit) {
    EXPECT_EQ(is_national_id(glued({"3112995671", std::string_view(&digit, 1)})), digit == '5');
  }
}

TEST(RulesIdentityNumbers, AccountNumbers) {
  EXPECT_TRUE(is_account_number("12345678903"));  // weights 5432765432: sum 272, control 11 - 272 mod 11 = 3
  EXPECT_FALSE(is_account_number("12345678902"));
  EXPECT_TRUE(is_account_number("86011117947"));  // the example in the IBAN registry, NO93 8601 1117 947
  EXPECT_FALSE(is_account_number("86011117948"));
}

TEST(SafetyIdentityNumbers, OtherLengths) {
  for (const std::string_view digits : {"", "1", "3112995671", "311299567150"}) {
    EXPECT_FALSE(is_national_id(digits));
    EXPECT_FALSE(is_account_number(digits));
  }
}

}  // namespace
}  // namespace erfar::test
