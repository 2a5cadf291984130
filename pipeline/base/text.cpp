#include "pipeline/base/text.h"

namespace erfar {

std::string filled(std::string_view pattern, std::span<const std::string> values) {
  std::string result;
  auto value = values.begin();
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern.substr(at, 2) == "{}" && value != values.end()) {
      result += *value++;
      ++at;
    } else {
      result += pattern[at];
    }
  }
  return result;
}

std::string grouped(std::size_t number, Language language) {
  const std::string_view separator = language == Language::en ? "," : "\u00A0";
  std::string digits = std::to_string(number);
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) result += separator;
    result += digits[i];
  }
  return result;
}

}  // namespace erfar
