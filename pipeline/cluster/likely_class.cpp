#include "pipeline/cluster/likely_class.h"

#include <algorithm>

#include "pipeline/base/unicode.h"

namespace erfar {

LikelyClass::LikelyClass(const Lexicon* lexicon) : lexicon_(lexicon) {
  if (lexicon == nullptr) return;
  dictionary_.emplace(*lexicon);
  lemmatizer_.emplace(&*dictionary_);
}

bool LikelyClass::may_be(std::string_view form, std::initializer_list<WordClass> classes) {
  const auto entry = lexicon_ == nullptr ? std::nullopt : lexicon_->find(form);
  if (!entry || entry->readings.empty()) return true;
  const bool is_bokmaal = (lexicon_->norms_knowing(form) & static_cast<unsigned>(Norms::nb)) != 0;
  lemmatizer_->lemmatize({&form, 1}, is_bokmaal ? Norms::nb : Norms::nn, lemma_);
  return std::ranges::any_of(entry->readings, [&](std::uint32_t packed) {
    const Reading reading = lexicon_->reading(packed);
    const bool is_of_them = std::ranges::find(classes, reading.word_class) != classes.end();
    return is_of_them && folded(reading.lemma) == folded(lemma_.front());
  });
}

}  // namespace erfar
