#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/lemmas.h"
#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// Tells what class a word has by the reading that it most likely has alone: "bor" may be a drill, but is
/// somebody living somewhere.
class LikelyClass {
 public:
  /// Without a lexicon (null) every word may be anything; else `lexicon` must outlive it.
  explicit LikelyClass(const Lexicon* lexicon);

  /// Whether a word, case-folded, is of one of the classes, or is none that the lexicon knows.
  bool may_be(std::string_view form, std::initializer_list<WordClass> classes);

 private:
  const Lexicon* lexicon_;
  std::optional<LexiconDictionary> dictionary_;
  std::optional<Lemmatizer> lemmatizer_;
  std::vector<std::string_view> lemma_;
};

}  // namespace erfar
