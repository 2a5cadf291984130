#include "pipeline/tokenize/tokenize.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/base/unicode.h"
#include "pipeline/read/personal_data.h"
#include "pipeline/tokenize/word_list.h"
#include "pipeline/tokenize/words.h"

namespace erfar {
namespace {

constexpr std::size_t longest_abbreviation = 16;  // bytes; a longer word is not looked up

/// Rewrites the batch in place: reads tokens from the front, writes joined ones behind.
class Joiner {
 public:
  Joiner(std::string_view text, TokenBatch& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    std::size_t written = 0;
    for (std::size_t next = 0; next < tokens_.size(); ++written) {
      const std::size_t mark = last_of_mark(next);
      const std::size_t last = mark > next ? mark : stands_alone(next) ? next : last_of_group(next);
      tokens_.begins[written] = tokens_.begins[next];
      tokens_.ends[written] = tokens_.ends[last];
      tokens_.kinds[written] = tokens_.kinds[next];
      const bool is_mark = mark > next;
      for (++next; next <= last; ++next)
        if (!is_mark) tokens_.kinds[written] = std::min(tokens_.kinds[written], tokens_.kinds[next]);
    }
    tokens_.begins.resize(written);
    tokens_.ends.resize(written);
    tokens_.kinds.resize(written);
  }

 private:
  /// Most tokens: a word with white space behind it, or a mark.
  bool stands_alone(std::size_t token) const {
    return tokens_.kinds[token] == TokenKind::other ||
           (tokens_.kinds[token] == TokenKind::word && !touches(token));
  }
  /// Index of the last token of a mark of masking that begins at `first` ("[E-POST]"), else `first`: it stands
  /// for no word, so it is one token of its bracket's kind.
  std::size_t last_of_mark(std::size_t first) const {
    if (text_[tokens_.begins[first]] != '[') return first;
    const std::size_t end = tokens_.begins[first] + mark_size(text_.substr(tokens_.begins[first]));
    std::size_t last = first;
    while (last + 1 < tokens_.size() && tokens_.ends[last + 1] <= end) ++last;
    return last;
  }
  /// Index of the last token that belongs to the one at `first`, which is no mark.
  std::size_t last_of_group(std::size_t first) const {
    if (is_digits(first, 1, 3)) {
      std::size_t last = first;
      while (is_next_group_of_digits(last)) ++last;
      if (last > first) return last;
    }
    std::size_t last = first;
    while (touches(last) && is_byte(last + 1, '-')) {
      const bool goes_on = touches(last + 1) && tokens_.kinds[last + 2] != TokenKind::other;
      if (!goes_on) return ends_hanging(last + 1) ? last + 1 : last;
      last += 2;
    }
    if (last == first && touches(last) && is_byte(last + 1, '.') && is_abbreviation(first)) return last + 1;
    return last;
  }

  bool touches(std::size_t token) const {
    return token + 1 < tokens_.size() && tokens_.ends[token] == tokens_.begins[token + 1];
  }
  bool is_byte(std::size_t token, char byte) const {
    return tokens_.ends[token] - tokens_.begins[token] == 1 && text_[tokens_.begins[token]] == byte;
  }
  bool is_digits(std::size_t token, std::uint32_t fewest, std::uint32_t most) const {
    const std::string_view word = tokens_.in(text_, token);
    return word.size() >= fewest && word.size() <= most &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  }
  /// "000" after one space or no-break space. U+202F needs no rule: UAX #29 joins digits over it.
  bool is_next_group_of_digits(std::size_t token) const {
    if (token + 1 >= tokens_.size()) return false;
    const std::string_view gap =
        text_.substr(tokens_.ends[token], tokens_.begins[token + 1] - tokens_.ends[token]);
    return (gap == " " || gap == "\u00A0") && is_digits(token + 1, 3, 3);
  }
  /// A hyphen that ends a word: white space or the end follows ("helse- og").
  bool ends_hanging(std::size_t hyphen) const { return !touches(hyphen); }

  bool is_abbreviation(std::size_t token) const {
    const std::string_view with_period = text_.substr(tokens_.begins[token], tokens_.span(token).size() + 1);
    return with_period.size() <= longest_abbreviation && abbreviations().contains(folded(with_period));
  }

  std::string_view text_;
  TokenBatch& tokens_;
};

Error too_long() {
  return Error(ExitCode::unreadable_input, {},
               {"En tekst er lengre enn to milliarder byte.", "Ein tekst er lengre enn to milliardar byte.",
                "A text is longer than two billion bytes."},
               {"Del den opp; kanskje mangler linjeskift eller skilletegn i filen.",
                "Del han opp; kanskje manglar linjeskift eller skiljeteikn i fila.",
                "Split it up; perhaps the file lacks line breaks or delimiters."});
}

}  // namespace

void join_norwegian(std::string_view text, TokenBatch& tokens) { Joiner(text, tokens).run(); }

void tokenize(std::string_view text, TokenBatch& tokens) {
  // Spans count bytes in 32 bits, and the libraries behind the terms in 31.
  if (text.size() > std::numeric_limits<std::int32_t>::max()) throw too_long();
  tokens.clear();
  segment_words(text, tokens);
  join_norwegian(text, tokens);
}

}  // namespace erfar
