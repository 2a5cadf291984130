#include "pipeline/read/digit_groups.h"

#include "pipeline/read/personal_spans.h"

namespace erfar {
namespace {

constexpr std::size_t longest_group = 34;  // bytes; no number of ours is longer than an IBAN

struct Separator {
  char kind = '\0';
  std::size_t bytes = 0;
};

/// The separator at `at`, which must have a digit behind it.
Separator separator_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto digit_after = [&](std::size_t bytes) { return bytes < rest.size() && is_digit(rest[bytes]); };
  if (rest.starts_with(") ") && digit_after(2)) return {' ', 2};
  if (rest.starts_with("\u00A0") && digit_after(2)) return {' ', 2};
  if ((rest.starts_with("\u202F") || rest.starts_with("\u2009")) && digit_after(3)) return {' ', 3};
  if (rest.starts_with("–") && digit_after(3)) return {'-', 3};
  if (!rest.empty() && std::string_view(" .-/").find(rest[0]) != std::string_view::npos && digit_after(1)) {
    return {rest[0], 1};
  }
  return {};
}

}  // namespace

DigitGroups digit_groups(std::string_view text, std::size_t at) {
  DigitGroups result;
  while (result.count < DigitGroups::most) {
    std::size_t end = at;
    while (end < text.size() && end - at <= longest_group && is_digit(text[end])) ++end;
    result.groups[result.count++] = {at, end};
    const Separator separator = separator_at(text, end);
    if (separator.bytes == 0 || result.count == DigitGroups::most) break;
    result.before[result.count] = separator.kind;
    at = end + separator.bytes;
  }
  return result;
}

std::string digits_of(std::string_view text, const DigitGroups& groups, std::size_t count) {
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) {
    digits += text.substr(groups.groups[i].begin, groups.groups[i].size());
  }
  return digits;
}

}  // namespace erfar
