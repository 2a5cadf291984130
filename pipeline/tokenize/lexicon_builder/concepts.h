#pragma once

#include <cstdint>
#include <unordered_map>

#include "pipeline/tokenize/lexicon_builder/dictionary.h"

namespace erfar::lexicon_builder {

/// Takes lexemes of both norms to one key, the lemma of a bokmål word where there is one: nynorsk to bokmål,
/// then to nynorsk and back until nothing changes. Of several translations the same spelling wins, else the
/// one of least edit distance for its length; choosing by frequency drifts away from the meaning.
class Concepts {
 public:
  explicit Concepts(Dictionary& dictionary) : dictionary_(dictionary) {}

  /// The concept, a word of `Dictionary::words`, and whether a translation led to it.
  struct Found {
    std::uint32_t word;
    bool is_translated;
  };
  Found of(std::uint32_t lemma, WordClass word_class, std::uint8_t norm);

 private:
  Found work_out(std::uint32_t lemma, WordClass word_class, std::uint8_t norm);

  Dictionary& dictionary_;
  std::unordered_map<std::uint64_t, Found> known_;
};

}  // namespace erfar::lexicon_builder
