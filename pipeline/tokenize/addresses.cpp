#include "pipeline/tokenize/addresses.h"

#include <algorithm>
#include <array>

namespace erfar {
namespace {

constexpr std::size_t longest_local_part = 64;  // RFC 5321, 4.5.3.1.1
constexpr std::size_t longest_address = 2048;   // so that hostile text costs no square of its length
constexpr std::size_t longest_domain = 255;     // RFC 5321, 4.5.3.1.2

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_domain_byte(char c) { return is_alphanumeric(c) || c == '-' || c == '.'; }
bool is_local_byte(char c) { return is_domain_byte(c) || c == '_' || c == '+' || c == '%'; }
/// Beyond RFC 3986 Latin-1 letters (lead byte C3) are taken, as people write them.
bool is_web_byte(char c) {
  constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=%";
  return is_alphanumeric(c) || marks.find(c) != std::string_view::npos || (c & 0xC0) == 0x80 || c == '\xC3';
}

template <class IsPart>
std::size_t run_end(std::string_view text, std::size_t at, std::size_t longest, IsPart is_part) {
  const std::size_t limit = std::min(text.size(), at + longest);
  while (at < limit && is_part(text[at])) ++at;
  return at;
}

bool starts_with_any_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::ranges::equal(text.substr(0, lower.size()), lower,
                            [](char c, char l) { return (c | 0x20) == (l | 0x20); });
}

/// End of a domain with a dot inside that ends in a label of two letters or more; `begin` where there is
/// none.
std::size_t domain_end(std::string_view text, std::size_t begin) {
  std::size_t end = run_end(text, begin, longest_domain, is_domain_byte);
  while (end > begin && !is_alphanumeric(text[end - 1])) --end;
  const std::size_t dot = text.substr(begin, end - begin).rfind('.');
  const bool is_domain = dot != std::string_view::npos && dot > 0 && begin + dot + 2 < end &&
                         std::all_of(text.begin() + begin + dot + 1, text.begin() + end,
                                     [](char c) { return is_alphanumeric(c) && (c < '0' || c > '9'); });
  return is_domain ? end : begin;
}

std::size_t email_end(std::string_view text, std::size_t begin) {
  const std::size_t at = run_end(text, begin, longest_local_part, is_local_byte);
  if (at == begin || at == text.size() || text[at] != '@') return begin;
  const std::size_t end = domain_end(text, at + 1);
  return end == at + 1 ? begin : end;
}

/// Bytes of the scheme, `www.` or domain that a web address begins with; 0 where none does.
std::size_t web_prefix(std::string_view rest) {
  for (const std::string_view prefix : {"http://", "https://", "ftp://", "www."}) {
    if (starts_with_any_case(rest, prefix)) return prefix.size();
  }
  const std::size_t domain = domain_end(rest, 0);
  return domain < rest.size() && rest[domain] == '/' ? domain : 0;
}

std::size_t web_end(std::string_view text, std::size_t begin) {
  const std::size_t prefix = web_prefix(text.substr(begin));
  if (prefix == 0) return begin;
  std::size_t end = run_end(text, begin, longest_address, is_web_byte);
  constexpr std::string_view closing = ".,:;!?'()[]";
  while (end > begin && closing.find(text[end - 1]) != std::string_view::npos) --end;
  return end > begin + prefix ? end : begin;
}

}  // namespace

std::size_t address_end(std::string_view text, std::size_t begin) {
  const std::size_t email = email_end(text, begin);
  return email > begin ? email : web_end(text, begin);
}

}  // namespace erfar
