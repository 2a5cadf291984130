#include "pipeline/read/name_word.h"

#include <string>

#include "pipeline/read/personal_spans.h"

namespace erfar {
namespace {

/// The class of a part without its genitive's s.
NameClass without_genitive(std::string_view part) {
  constexpr std::size_t shortest = 3;
  if (part.size() <= shortest || part.back() != 's') return {};
  part.remove_suffix(1);
  return name_class(part);
}

/// "KÅRE" -> "Kåre"; letters beyond ASCII are those of Latin-1.
std::string with_one_capital(std::string_view word) {
  std::string result(word);
  for (std::size_t i = is_letter_byte(word[0]) && static_cast<signed char>(word[0]) < 0 ? 2 : 1;
       i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    const bool beyond = static_cast<unsigned char>(word[i - 1]) == 0xC3 && byte >= 0x80 && byte < 0x9F;
    if ((byte >= 'A' && byte <= 'Z') || beyond) result[i] = static_cast<char>(byte + 0x20U);
  }
  return result;
}

struct Part {
  std::size_t end = 0;
  NameClass name;
};

Part read_part(std::string_view text, std::size_t begin) {
  std::uint32_t hash = 0;
  std::size_t at = begin;
  for (; at < text.size() && is_letter_byte(text[at]); ++at) hash = grown_hash(hash, text[at]);
  const std::string_view part = text.substr(begin, at - begin);
  NameClass name = name_class(part, hash);
  if (!name.is_name() && part.ends_with('s')) name = without_genitive(part);
  return {at, name};
}

/// The more telling of two parts' classes: a name over none, a clear one over one that is also something
/// else.
NameClass stronger(NameClass a, NameClass b) {
  if (a.is_clear() || !b.is_name()) return a;
  return b.is_clear() || !a.is_name() ? b : a;
}

bool is_apostrophe(std::string_view text, std::size_t at, std::size_t& bytes) {
  bytes = text[at] == '\'' ? 1 : text.substr(at).starts_with("’") ? 3 : 0;
  return bytes > 0 && at + bytes < text.size() && is_letter_byte(text[at + bytes]);
}

/// A capital behind the first letter, which ordinary words have not.
bool has_second_capital(std::string_view text, const NameWord& word) {
  const std::size_t second = word.begin + (static_cast<signed char>(text[word.begin]) < 0 ? 2 : 1);
  return second < word.end && is_capital(text, second);
}

}  // namespace

NameWord read_name_word(std::string_view text, std::size_t at) {
  const Part first = read_part(text, at);
  NameWord word{.begin = at, .end = first.end, .name = first.name};
  std::size_t bytes = 0;
  while (word.end < text.size()) {
    if (is_apostrophe(text, word.end, bytes)) {
      word.end = word_end(text, word.end + bytes);
    } else if (text[word.end] == '-' && is_capital(text, word.end + 1)) {
      const Part next = read_part(text, word.end + 1);
      word.name = stronger(word.name, next.name);
      word.hyphenated = true;
      word.end = next.end;
    } else {
      break;
    }
  }
  word.is_broken = word.end < text.size() && text[word.end] == '-' &&
                   (word.end + 1 == text.size() || !is_letter_byte(text[word.end + 1]));
  word.is_initial = first.end - at <= 2 && word.end == first.end &&
                    (first.end - at == 1 || static_cast<signed char>(text[at]) < 0);
  word.in_capitals = has_second_capital(text, word);
  if (word.in_capitals) word.name = name_class(with_one_capital(text.substr(at, first.end - at)));
  return word;
}

}  // namespace erfar
