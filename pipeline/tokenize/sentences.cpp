#include "pipeline/tokenize/sentences.h"

#include <algorithm>
#include <array>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/letter_case.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {
namespace {

constexpr std::size_t longest_title = 8;       // tokens
constexpr std::size_t most_opening_marks = 4;  // before a sentence's first word

template <std::size_t size>
bool is_one_of(std::string_view token, const std::array<std::string_view, size>& marks) {
  return std::ranges::find(marks, token) != marks.end();
}

bool is_full_stop(std::string_view token) {
  return is_one_of(token, std::array<std::string_view, 3>{".", "!", "?"});
}
bool is_ellipsis(std::string_view token) { return token == "…" || token.starts_with(".."); }
bool is_dash(std::string_view token) {
  return is_one_of(token, std::array<std::string_view, 3>{"-", "–", "—"});
}
bool is_bullet(std::string_view token) {
  return is_dash(token) || is_one_of(token, std::array<std::string_view, 4>{"*", "•", "·", "▪"});
}
/// "and so on": abbreviations that end what they abbreviate.
bool ends_list(std::string_view token) {
  return is_one_of(
      token, std::array<std::string_view, 12>{"osv.", "osb.", "etc.", "m.m.", "m.v.", "mv.", "o.l.", "e.l.",
                                              "el.l.", "o.a.", "m.fl.", "o.fl."});
}
bool opens(std::string_view token) {
  return is_one_of(token, std::array<std::string_view, 5>{"«", "“", "„", "(", "["});
}
bool closes(std::string_view token) {
  return is_one_of(token, std::array<std::string_view, 4>{"»", "”", ")", "]"});
}
bool is_straight_quote(std::string_view token) { return token == "\"" || token == "'"; }

/// Decides at each gap between two tokens, from the tokens around it.
class Gaps {
 public:
  Gaps(std::string_view text, const TokenBatch& tokens) : text_(text), tokens_(tokens) {}

  /// `token` > 0.
  bool begins_sentence(std::size_t token) const {
    if (begins_paragraph(token)) return true;
    if (stays_behind(token)) return false;
    const std::size_t last = last_before_closing(token);
    const std::string_view mark = at(last);
    const LetterCase next = case_of_start(token);
    if (is_full_stop(mark)) return next != LetterCase::lower || is_spaced(last);
    if (is_ellipsis(mark)) return next == LetterCase::upper;
    if (mark == ":") return next == LetterCase::upper && !is_quoted(last);
    return next == LetterCase::upper && (ends_list(mark) || begins_without_mark(token, last));
  }

 private:
  /// Behind a blank line; or a line with a bullet or a label.
  bool begins_paragraph(std::size_t token) const {
    const auto line_breaks = std::ranges::count(gap_before(token), '\n');
    return line_breaks > 1 || (line_breaks == 1 && (is_bullet(at(token)) || is_label(token)));
  }
  /// `12.`
  bool is_label(std::size_t token) const {
    return tokens_.kinds[token] == TokenKind::number && at(token).ends_with('.');
  }
  std::string_view at(std::size_t token) const {
    return token < tokens_.size() ? tokens_.in(text_, token) : std::string_view{};
  }
  std::string_view gap_before(std::size_t token) const {
    return text_.substr(tokens_.ends[token - 1], tokens_.begins[token] - tokens_.ends[token - 1]);
  }
  bool is_spaced(std::size_t token) const { return token > 0 && !gap_before(token).empty(); }

  /// Marks that belong to what stands before them, and so never begin a sentence.
  bool stays_behind(std::size_t token) const {
    const std::string_view mark = at(token);
    if (is_straight_quote(mark)) return !is_spaced(token);
    return closes(mark) || is_full_stop(mark) || mark == "," || mark == ";" || mark == ":" ||
           (is_ellipsis(mark) && !is_spaced(token));
  }
  bool is_closing(std::size_t token) const {
    return closes(at(token)) || (is_straight_quote(at(token)) && !is_spaced(token));
  }
  /// The token that decides: the last before `token` that closes no quote or bracket.
  std::size_t last_before_closing(std::size_t token) const {
    std::size_t last = token - 1;
    while (last > 0 && is_closing(last)) --last;
    return last;
  }
  /// Case of the first word of what begins at `token`, behind a dash and opening marks.
  LetterCase case_of_start(std::size_t token) const {
    const std::size_t farthest = token + most_opening_marks;
    while (token < farthest && (is_dash(at(token)) || opens(at(token)) || is_straight_quote(at(token))))
      ++token;
    return first_case(at(token));
  }
  /// Inside the guillemets of a title or of quoted words, as far back as such are long.
  bool is_quoted(std::size_t token) const {
    for (std::size_t before = token; before > 0 && token - before < longest_title; --before) {
      if (at(before - 1) == "»") return false;
      if (at(before - 1) == "«") return true;
    }
    return false;
  }
  /// Headlines, and words after an abbreviation: a capital that no name explains.
  bool begins_without_mark(std::size_t token, std::size_t last) const {
    if (is_dash(at(token))) return true;
    return first_case(at(token)) == LetterCase::upper && first_case(at(token + 1)) != LetterCase::upper &&
           tokens_.kinds[last] != TokenKind::other && !is_label(last) &&
           stop_words().contains(folded(at(token))) && !is_quoted(token);
  }

  std::string_view text_;
  const TokenBatch& tokens_;
};

}  // namespace

std::vector<std::uint32_t> sentence_starts(std::string_view text, const TokenBatch& tokens) {
  const Gaps gaps(text, tokens);
  std::vector<std::uint32_t> firsts;
  for (std::size_t token = 0; token < tokens.size(); ++token) {
    if (token == 0 || gaps.begins_sentence(token)) firsts.push_back(static_cast<std::uint32_t>(token));
  }
  return firsts;
}

}  // namespace erfar
