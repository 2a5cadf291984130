#include "pipeline/read/names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "pipeline/read/name_context.h"
#include "pipeline/read/name_word.h"
#include "pipeline/read/personal_spans.h"

namespace erfar {
namespace {

constexpr std::size_t shortest_in_capitals = 4;  // bytes; shorter ones are abbreviations

bool is_patronymic(std::string_view text, const NameWord& word) {
  const std::string_view written = text.substr(word.begin, word.end - word.begin);
  constexpr std::size_t shortest = 6;
  return written.size() >= shortest && (written.ends_with("sen") || written.ends_with("sdatter") ||
                                        written.ends_with("sdottir") || written.ends_with("sdóttir"));
}

bool is_clear_surname(std::string_view text, const NameWord& word) {
  return (word.name.is_clear() && (word.name.bits & NameClass::surname) != 0) || is_patronymic(text, word);
}

/// A word in capitals is a name only where it can be nothing else.
bool may_be_name(const NameWord& word) {
  if (word.is_broken || word.is_initial) return false;
  return !word.in_capitals || (word.name.is_clear() && word.end - word.begin >= shortest_in_capitals);
}

/// The capitalised word that begins at `at`.
std::optional<NameWord> word_at(std::string_view text, std::size_t at) {
  if (!is_capital(text, at)) return std::nullopt;
  return read_name_word(text, at);
}

/// Where the next word of a name begins: behind a space, a line break, or an initial's full stop.
std::size_t next_begin(std::string_view text, std::size_t end, bool after_initial) {
  std::size_t at = end;
  if (after_initial && at < text.size() && text[at] == '.') ++at;
  if (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  if (is_capital(text, at)) return at > end ? at : text.size();
  constexpr std::array<std::string_view, 8> particles{"von ", "van ", "de ",  "la ",
                                                      "al ",  "el ",  "bin ", "ibn "};
  for (const std::string_view particle : particles) {
    if (at > end && text.substr(at).starts_with(particle)) return at + particle.size();
  }
  return at > end ? at : text.size();
}

bool continues_name(std::string_view text, const NameWord& next, bool on_new_line) {
  if (next.is_broken || is_title(text.substr(next.begin, next.end - next.begin))) return false;
  if (next.is_initial) return !on_new_line && text[next.begin] != 'I';
  if (next.in_capitals) return may_be_name(next);
  return next.name.is_name() || !on_new_line;
}

/// Where the name ends whose first word is `word`.
std::size_t name_end(std::string_view text, NameWord word) {
  constexpr int most_words = 5, most_unlisted = 2;
  int unlisted = 0;
  std::size_t end = word.end;
  for (int words = 1; words < most_words; ++words) {
    const auto next = word_at(text, next_begin(text, word.end, word.is_initial));
    if (!next || !continues_name(text, *next, text[next->begin - 1] == '\n')) break;
    if (!next->name.is_name() && !next->is_initial && ++unlisted > most_unlisted) break;
    word = *next;
    end = word.end;
  }
  return end;
}

/// Whether a name begins at a listed word that may also be something else.
bool is_name_beside(std::string_view text, const NameWord& word) {
  const auto next = word_at(text, next_begin(text, word.end, false));
  if (!next || !may_be_name(*next)) return false;
  if (next->name.is_name()) return (word.name.bits & NameClass::given) != 0 || is_clear_surname(text, *next);
  const bool given_word = (word.name.bits & NameClass::given) != 0 && word.name.is_clear_within();
  return is_patronymic(text, *next) || (given_word && text[next->begin - 1] == ' ');
}

/// "den gamle Stein", but not the second word of a title ("Rolling Stein").
bool follows_capital(std::string_view text, std::size_t at) {
  return at > 1 && text[at - 1] == ' ' && is_capital(text, word_begin(text, at - 1));
}

bool follows_saint(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.ends_with("St. ") || before.ends_with("St ") || before.ends_with("Sankt ");
}

bool begins_name(std::string_view text, const NameWord& word) {
  if (word.name.is_clear()) return !follows_saint(text, word.begin);
  if (!word.name.is_name()) return false;
  if (is_name_beside(text, word)) return true;
  return word.name.is_clear_within() && !begins_sentence(text, word.begin) &&
         !follows_capital(text, word.begin);
}

/// Whether a word that no list has is a name by what stands before it.
bool is_due(std::string_view text, const NameWord& word) {
  const NameContext context = name_context(text, word.begin);
  if (context == NameContext::none) return false;
  const std::string_view written = text.substr(word.begin, word.end - word.begin);
  if (is_title(written) || word.in_capitals) return false;
  if (context != NameContext::greeting || word.name.is_name()) return true;
  // "Hilsen Kommunestyret"
  constexpr std::array<std::string_view, 3> definite{"et", "ene", "ane"};
  return std::ranges::none_of(definite, [&](auto ending) { return written.ends_with(ending); });
}

/// "Qwerty (71)": an age behind it.
bool has_age(std::string_view text, const NameWord& word) {
  const std::string_view behind = text.substr(word.end, 5);
  return !word.in_capitals && behind.size() == 5 && behind.starts_with(" (") && is_digit(behind[2]) &&
         is_digit(behind[3]) && behind[4] == ')';
}

/// "Xavi Hansen": an unlisted given name is told by its surname.
bool precedes_surname(std::string_view text, const NameWord& word) {
  if (word.name.is_name() || word.in_capitals || word.end >= text.size() || text[word.end] != ' ')
    return false;
  const auto next = word_at(text, word.end + 1);
  return next && may_be_name(*next) && is_clear_surname(text, *next) && !begins_sentence(text, word.begin) &&
         !is_title(text.substr(word.begin, word.end - word.begin));
}

}  // namespace

std::size_t find_name(std::string_view text, std::size_t at, std::vector<PersonalSpan>& found) {
  if (at > 0 && (is_letter_byte(text[at - 1]) || is_digit(text[at - 1]))) return word_end(text, at);
  const NameWord word = read_name_word(text, at);
  if (word.is_broken || word.is_initial) return word.end;
  const bool told = begins_name(text, word) || precedes_surname(text, word) || has_age(text, word);
  const bool name = (may_be_name(word) && told) || is_due(text, word);
  if (!name) return word.end;
  const std::size_t end = name_end(text, word);
  if (!names_an_institution(text, end)) add_personal(found, at, end, PersonalKind::name);
  return end;
}

}  // namespace erfar
