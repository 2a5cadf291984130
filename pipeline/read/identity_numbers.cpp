#include "pipeline/read/identity_numbers.h"

#include <array>
#include <cstddef>

namespace erfar {
namespace {

constexpr std::size_t length = 11;
using Weights = std::array<int, length>;

constexpr Weights first_control{3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0};
constexpr Weights second_control{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
constexpr Weights account_control{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

int remainder(std::string_view digits, const Weights& weights) {
  int sum = 0;
  for (std::size_t i = 0; i < length; ++i) sum += (digits[i] - '0') * weights[i];
  return sum % 11;
}

bool is_date(int day, int month) {
  constexpr std::array days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= days[static_cast<std::size_t>(month) - 1];
}

}  // namespace

bool is_national_id(std::string_view digits) {
  if (digits.size() != length) return false;
  constexpr int newest_first_remainder = 3;
  const auto pair = [&](std::size_t at) { return 10 * (digits[at] - '0') + digits[at + 1] - '0'; };
  const int day = pair(0) > 40 ? pair(0) - 40 : pair(0);
  const int month = pair(2) % 40;
  return is_date(day, month) && remainder(digits, first_control) <= newest_first_remainder &&
         remainder(digits, second_control) == 0;
}

bool is_account_number(std::string_view digits) {
  return digits.size() == length && remainder(digits, account_control) == 0;
}

}  // namespace erfar
