#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/tokenize.h"
#include "pipeline/weigh/folded_key.h"
#include "pipeline/weigh/term_table.h"

namespace erfar {

/// Reads texts as forms: the words and numbers of each, case-folded and NFC, numbered by first use over all
/// texts that the reader has read. Its tables stay from text to text, so that a form gets its number once.
/// `Note` is what the caller keeps of each form (`NotedTermTable`).
template <class Note>
class FormReader {
 public:
  /// Calls `found(form, note)` with the text's words and numbers in their order; the note is the form's own,
  /// and may lie elsewhere at the next call.
  template <class Found>
  void read(std::string_view text, Found found) {
    tokenize(text, tokens_);
    prepare(text);
    const TermKey* key = keys_.data();
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (tokens_.kinds[token] == TokenKind::other) continue;
      auto& slot = key->length > 0 ? forms_.find_or_add(*key) : slot_of_uncommon(tokens_.in(text, token));
      ++key;
      found(slot.number(), slot.note);
    }
  }

  /// Of the text read last, other tokens among them.
  const TokenBatch& tokens() const { return tokens_; }
  const TermList& forms() const { return forms_.terms(); }

 private:
  /// Keys of all words and numbers, asked for from memory before the first is looked up, as most of a large
  /// table lies beyond the caches and the waits then overlap; of length 0 where the key does not say all.
  void prepare(std::string_view text) {
    if (keys_.size() < tokens_.size()) keys_.resize(tokens_.size());
    TermKey* key = keys_.data();
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (tokens_.kinds[token] == TokenKind::other) continue;
      *key = folded_key_in(text, tokens_.begins[token], tokens_.ends[token]).value_or(TermKey{});
      forms_.prefetch(*key++);
    }
  }

  /// The form of a long spelling or one with uncommon letters, folded when first met.
  [[gnu::noinline]] auto& slot_of_uncommon(std::string_view spelling) {
    const std::uint32_t number = uncommon_spellings_.number(spelling);
    if (number == folded_.size()) folded_.push_back(folded(spelling));
    return forms_.find_or_add(folded_[number], key_of(folded_[number]));
  }

  NotedTermTable<Note> forms_;
  TermTable uncommon_spellings_;
  TermList folded_;  // of those
  TokenBatch tokens_;
  std::vector<TermKey> keys_;
};

}  // namespace erfar
