#include "pipeline/report/wording_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "pipeline/report/wording.h"

namespace erfar {

std::string percent(double share, Language language) {
  const double value = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
  long tenths = std::lround(value * 1000);
  if (value > 0) tenths = std::max(tenths, 1L);
  if (value < 1) tenths = std::min(tenths, 999L);

  const bool whole = tenths == 0 || tenths == 1000 || (tenths >= 10 && tenths <= 990);
  std::string digits = std::to_string(whole ? std::lround(value * 100) : tenths / 10);
  if (!whole) {
    digits += language == Language::en ? "." : ",";
    digits += std::to_string(tenths % 10);
  }
  return digits + (language == Language::en ? "%" : "\u00A0%");
}

std::string coordinate(double value) {
  if (!std::isfinite(value)) value = 0;
  std::array<char, 64> digits;
  const double bounded = std::clamp(value, -1e6, 1e6);
  const auto end = std::to_chars(digits.begin(), digits.end(), bounded, std::chars_format::fixed, 1).ptr;
  const std::string result(digits.begin(), end);
  return result == "-0.0" ? "0.0" : result;
}

}  // namespace erfar
