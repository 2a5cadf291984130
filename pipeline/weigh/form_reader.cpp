#include "pipeline/weigh/form_reader.h"

#include "pipeline/base/unicode.h"

namespace erfar {

/// Keys of all words and numbers, asked for from memory before the first is looked up, as most of a large
/// table lies beyond the caches and the waits then overlap; of length 0 where the key does not say all.
void FormReader::prepare(std::string_view text) {
  if (keys_.size() < tokens_.size()) keys_.resize(tokens_.size());
  TermKey* key = keys_.data();
  for (std::size_t token = 0; token < tokens_.size(); ++token) {
    if (tokens_.kinds[token] == TokenKind::other) continue;
    *key = folded_key_in(text, tokens_.begins[token], tokens_.ends[token]).value_or(TermKey{});
    forms_.prefetch(*key++);
  }
}

/// The form of a long spelling or one with uncommon letters, folded when first met.
std::uint32_t FormReader::form_of_uncommon(std::string_view spelling) {
  const std::uint32_t number = uncommon_spellings_.number(spelling);
  if (number == form_of_uncommon_.size()) form_of_uncommon_.push_back(forms_.number(folded(spelling)));
  return form_of_uncommon_[number];
}

}  // namespace erfar
