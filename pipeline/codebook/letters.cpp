#include "pipeline/codebook/letters.h"

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

// Zero-width space, joiners' neighbour and the byte order mark are no White_Space, but as invisible.
bool is_invisible(char32_t c) { return is_white_space(c) || c == 0x200B || c == 0xFEFF; }

bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t last_start(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && is_continuation_byte(text[at])) --at;
  return at;
}

bool is_quote_or_bracket(char32_t c) {
  return std::u32string_view(U"\"'()[]«»“”„‘’‚‹›").find(c) != std::u32string_view::npos;
}

enum class Case { none, lower, upper };

Case case_of_first(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (is_letter(c.value)) {
      const std::string_view letter = text.substr(at, c.bytes);
      return folded(letter) == letter ? Case::lower : Case::upper;
    }
    if (!is_quote_or_bracket(c.value)) return Case::none;
    at += c.bytes;
  }
  return Case::none;
}

}  // namespace

std::string_view stripped(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = decode(text, 0);
    if (!is_invisible(first.value)) break;
    text.remove_prefix(first.bytes);
  }
  while (!text.empty()) {
    const std::size_t at = last_start(text);
    if (!is_invisible(decode(text, at).value)) break;
    text = text.substr(0, at);
  }
  return text;
}

std::string squeezed(std::string_view text) {
  text = stripped(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (!is_white_space(c.value)) {
      result += text.substr(at, c.bytes);
    } else if (result.back() != ' ') {
      result += ' ';
    }
    at += c.bytes;
  }
  return result;
}

bool starts_upper(std::string_view text) { return case_of_first(text) == Case::upper; }
bool starts_lower(std::string_view text) { return case_of_first(text) == Case::lower; }

bool ends_sentence(std::string_view text) {
  text = stripped(text);
  while (!text.empty()) {
    const std::size_t at = last_start(text);
    const char32_t c = decode(text, at).value;
    if (!is_quote_or_bracket(c)) return std::u32string_view(U".!?:…").find(c) != std::u32string_view::npos;
    text = text.substr(0, at);
  }
  return false;
}

std::size_t leading_digits(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_ascii_digit(text[count])) ++count;
  return count;
}

}  // namespace erfar
