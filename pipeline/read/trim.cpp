#include "pipeline/read/trim.h"

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr bool is_ascii_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Start of the last code point.
std::size_t last_start(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = is_ascii(text[0]) ? CodePoint{0, 1} : decode(text, 0);
    if (is_ascii(text[0]) ? !is_ascii_space(text[0]) : !is_white_space(first.value)) break;
    text.remove_prefix(first.bytes);
  }
  while (!text.empty()) {
    const std::size_t last = last_start(text);
    if (is_ascii(text[last]) ? !is_ascii_space(text[last]) : !is_white_space(decode(text, last).value)) break;
    text = text.substr(0, last);
  }
  return text;
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      if (is_ascii_letter_or_digit(text[at++])) return true;
      continue;
    }
    const CodePoint point = decode(text, at);
    if (is_letter(point.value)) return true;
    at += point.bytes;
  }
  return false;
}

}  // namespace erfar
