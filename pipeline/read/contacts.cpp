#include "pipeline/read/contacts.h"

#include <algorithm>

#include "pipeline/read/personal_spans.h"

namespace erfar {
namespace {

constexpr std::size_t longest_local_part = 64;  // bytes, RFC 5321
constexpr std::size_t longest_host = 253;       // RFC 1035

bool is_host_byte(char c) { return is_letter_byte(c) || is_digit(c) || c == '-' || c == '.'; }

/// What RFC 5322 allows in an address besides letters and digits, and people use.
bool is_local_byte(char c) {
  return is_letter_byte(c) || is_digit(c) || std::string_view("._%+-'&").find(c) != std::string_view::npos;
}

std::size_t host_end(std::string_view text, std::size_t at) {
  const std::size_t most = std::min(text.size(), at + longest_host);
  while (at < most && is_host_byte(text[at])) ++at;
  while (at > 0 && (text[at - 1] == '.' || text[at - 1] == '-')) --at;
  return at;
}

/// A link goes on to white space or a bracket, but the sentence's own marks after it are not its own.
std::size_t link_end(std::string_view text, std::size_t at) {
  const auto ends = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"';
  };
  const std::size_t begin = at;
  while (at < text.size() && !ends(text[at]) && !text.substr(at).starts_with("»") &&
         !text.substr(at).starts_with("”")) {
    ++at;
  }
  while (at > begin && std::string_view(".,;:!?)]'").find(text[at - 1]) != std::string_view::npos) --at;
  return at;
}

/// Back over what `belongs`, then forward to the beginning of a whole character.
template <class Belongs>
std::size_t begin_of(std::string_view text, std::size_t at, std::size_t most, Belongs belongs) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < most && belongs(text[begin - 1])) --begin;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return begin;
}

bool same_letters(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, {}, [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
}

}  // namespace

std::size_t find_email(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found) {
  std::size_t begin = begin_of(text, at, longest_local_part, is_local_byte);
  while (begin < at && (text[begin] == '.' || text[begin] == '\'')) ++begin;
  const std::size_t end = host_end(text, at + 1);
  // "60@200Hz" is none; within a firm the host may have no dot, but then the name has.
  const bool dotted = text.substr(begin, end - begin).find('.') != std::string_view::npos;
  if (begin == at || end < at + 3 || !dotted || !is_letter_byte(text[at + 1])) return at + 1;
  add_personal(found, begin, end, PersonalKind::email);
  return end;
}

std::size_t find_link(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found) {
  const auto is_ascii_letter = [](char c) { return is_letter_byte(c) && static_cast<signed char>(c) > 0; };
  std::size_t begin = at, path = at;
  if (text.substr(at).starts_with("://")) {
    constexpr std::size_t longest_scheme = 8;
    begin = begin_of(text, at, longest_scheme, is_ascii_letter);
    path = at + 3;
  } else if (text[at] == '.' && at + 1 < text.size() && (is_letter_byte(text[at + 1]))) {
    begin = begin_of(text, at, longest_host, is_host_byte);
    path = host_end(text, at);
    const bool www = same_letters(text.substr(begin, at - begin), "www");
    const bool has_path = path + 1 < text.size() && text[path] == '/' && is_host_byte(text[path + 1]);
    if (!www && !has_path) return at + 1;
  }
  if (begin == at) return at + 1;
  const std::size_t end = link_end(text, path);
  if (end <= at + 1) return at + 1;
  add_personal(found, begin, end, PersonalKind::link);
  return end;
}

}  // namespace erfar
