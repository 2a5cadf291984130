#include "pipeline/codebook/leading_number.h"

#include "pipeline/codebook/letters.h"

namespace erfar {

LeadingNumber leading_number(std::string_view text) {
  LeadingNumber result;
  std::size_t at = 0;
  for (;;) {
    const std::size_t digits = leading_digits(text.substr(at));
    if (digits == 0 || digits > 3) break;
    if (result.levels == 0) {
      for (const char c : text.substr(0, digits))
        result.first = result.first * 10 + static_cast<std::size_t>(c - '0');
    }
    ++result.levels;
    at += digits;
    result.number = text.substr(0, at);
    if (at + 1 >= text.size() || text[at] != '.' || !is_ascii_digit(text[at + 1])) break;
    ++at;
  }
  if (result.levels == 0 || (at < text.size() && is_ascii_digit(text[at]))) return {};
  if (at < text.size() && (text[at] == '.' || text[at] == ')')) result.mark = text[at++];
  result.bytes = at + text.size() - at - stripped(text.substr(at)).size();
  return result;
}

}  // namespace erfar
