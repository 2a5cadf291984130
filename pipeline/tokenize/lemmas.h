#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/base/arena.h"
#include "pipeline/tokenize/dictionary.h"
#include "pipeline/tokenize/lemma_features.h"
#include "pipeline/tokenize/word_readings.h"

namespace erfar {

/// Chooses the lemma of each word of a sentence. A linear model weighs the readings of a word by the word and
/// its two neighbours (averaged perceptron, Collins 2002; weights in models/lemma_weights.bin). Every choice
/// is made alone: no sequence is decoded. Readings are found once per type and kept, so an object serves one
/// thread; results do not depend on what it has seen before.
class Lemmatizer {
 public:
  /// Without a dictionary (null) lemmas are guessed from endings.
  explicit Lemmatizer(const Dictionary* dictionary) : dictionary_(dictionary) {}

  /// `lemmas` becomes as long as `words`, the tokens of one sentence (valid UTF-8). The views live as long as
  /// this object and the dictionary. Names keep their case; all else is case-folded.
  void lemmatize(std::span<const std::string_view> words, Norms norm, std::vector<std::string_view>& lemmas);

 private:
  struct Type {
    ReadWord word;
    std::vector<std::int32_t> scores;  // by reading: the sum of the weights that the word alone decides
  };
  struct Key {
    Word word;
    Norms norm;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key& key) const;
  };

  const Type& type_of(const Word& word, Norms norm);
  static std::size_t best_reading(const Type& type, const ReadWord& before, const ReadWord& after);

  const Dictionary* dictionary_;
  Arena arena_;
  std::unordered_map<Key, Type, KeyHash> types_;  // pointers to values stay valid while it grows
  std::vector<const Type*> sentence_;
};

}  // namespace erfar
