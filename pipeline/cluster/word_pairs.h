#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/base/span.h"
#include "pipeline/tokenize/token.h"
#include "pipeline/weigh/count_terms.h"
#include "pipeline/weigh/term_table.h"

namespace erfar {

/// Two content words that stand together in a text: side by side, or with one function word between.
struct WordPair {
  TermId first, second;
  std::uint32_t theme, document;
  Span span;  // bytes of the document's text

  std::pair<TermId, TermId> terms() const { return {first, second}; }
};

/// Finds the pairs of one text after another. None goes over a line's end, a number or a punctuation mark.
class WordPairs {
 public:
  /// `terms` must outlive it.
  WordPairs(const TermList& forms, const Terms& terms) : forms_(forms), terms_(terms) {}

  void append(std::string_view text, std::uint32_t theme, std::uint32_t document,
              std::vector<WordPair>& found);
  /// A pair's words, case-folded, between single spaces.
  std::string spelled(std::string_view pair);
  /// The term of a case-folded word; none where the documents have not got the word, or it has no term.
  TermId term_of(std::string_view folded) const;

 private:
  bool begins_line(std::string_view text, std::size_t token) const;

  TermTable forms_;
  const Terms& terms_;
  TokenBatch tokens_;
};

}  // namespace erfar
