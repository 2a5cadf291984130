#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/tokenize.h"
#include "pipeline/weigh/folded_key.h"
#include "pipeline/weigh/term_table.h"

namespace erfar {

/// Reads texts as forms: the words and numbers of each, case-folded and NFC, numbered by first use over all
/// texts that the reader has read. Its tables stay from text to text, so that a form gets its number once.
class FormReader {
 public:
  /// The forms of the text's words and numbers in their order, valid until the next text. `found` is called
  /// with each as soon as it is known, for a caller to ask memory for what it will need of it.
  template <class Found>
  const std::vector<std::uint32_t>& read(std::string_view text, Found found) {
    tokenize(text, tokens_);
    prepare(text);
    in_text_.clear();
    const TermKey* key = keys_.data();
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (tokens_.kinds[token] == TokenKind::other) continue;
      in_text_.push_back(key->length > 0 ? forms_.number(*key) : form_of_uncommon(tokens_.in(text, token)));
      ++key;
      found(in_text_.back());
    }
    return in_text_;
  }

  /// Of the text read last, other tokens among them.
  const TokenBatch& tokens() const { return tokens_; }
  const TermList& forms() const { return forms_.terms(); }

 private:
  void prepare(std::string_view text);
  std::uint32_t form_of_uncommon(std::string_view spelling);

  TermTable forms_;
  TermTable uncommon_spellings_;
  std::vector<std::uint32_t> form_of_uncommon_;
  TokenBatch tokens_;
  std::vector<TermKey> keys_;
  std::vector<std::uint32_t> in_text_;
};

}  // namespace erfar
