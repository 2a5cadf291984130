#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/base/span.h"
#include "pipeline/tokenize/token.h"
#include "pipeline/weigh/weigh.h"

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
  /// `forms` and `weighted` must outlive it.
  WordPairs(const FormCounts& forms, const WeightedTerms& weighted) : forms_(forms), weighted_(weighted) {}

  void append(std::string_view text, std::uint32_t theme, std::uint32_t document,
              std::vector<WordPair>& found);
  /// A pair's words, case-folded, between single spaces.
  std::string spelled(std::string_view pair);

 private:
  bool begins_line(std::string_view text, std::size_t token) const;
  TermId term_at(std::string_view text, std::size_t token) const;

  const FormCounts& forms_;
  const WeightedTerms& weighted_;
  TokenBatch tokens_;
};

}  // namespace erfar
