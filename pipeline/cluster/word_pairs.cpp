#include "pipeline/cluster/word_pairs.h"

#include <optional>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/tokenize.h"

namespace erfar {

void WordPairs::append(std::string_view text, std::uint32_t theme, std::uint32_t document,
                       std::vector<WordPair>& found) {
  tokenize(text, tokens_);
  std::optional<std::size_t> last;  // content word that no more than one function word has followed
  TermId last_term = no_term;
  for (std::size_t token = 0; token < tokens_.size(); ++token) {
    const bool is_word = tokens_.kinds[token] == TokenKind::word;
    if (!is_word || begins_line(text, token)) last.reset();
    const TermId term = is_word ? term_of(folded(tokens_.in(text, token))) : no_term;
    if (term == no_term) {
      if (last && token > *last + 1) last.reset();
      continue;
    }
    if (last)
      found.push_back({last_term, term, theme, document, {tokens_.begins[*last], tokens_.ends[token]}});
    last = token;
    last_term = term;
  }
}

std::string WordPairs::spelled(std::string_view pair) {
  tokenize(pair, tokens_);
  std::string result;
  for (std::size_t token = 0; token < tokens_.size(); ++token)
    (result += result.empty() ? "" : " ") += folded(tokens_.in(pair, token));
  return result;
}

bool WordPairs::begins_line(std::string_view text, std::size_t token) const {
  if (token == 0) return false;
  const Span gap{tokens_.ends[token - 1], tokens_.begins[token]};
  return gap.in(text).find('\n') != std::string_view::npos;
}

TermId WordPairs::term_of(std::string_view folded) const {
  const auto form = forms_.find(folded);
  return form ? terms_.of_form[*form].term : no_term;
}

}  // namespace erfar
