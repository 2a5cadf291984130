#pragma once

#include <string_view>
#include <vector>

#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// Two more classes, of words that no dictionary holds: marks, and what was guessed to be a word without
/// inflection.
constexpr WordClass punctuation_class{word_classes};
constexpr WordClass unknown_class{word_classes + 1};

/// Where the readings of a form come from. Asked once per distinct form, never per token.
class Dictionary {
 public:
  virtual ~Dictionary() = default;

  /// Appends the readings of a case-folded form in a norm, in any order; lemmas of names keep their case.
  virtual void readings(std::string_view form, Norms norm, std::vector<Reading>& into) const = 0;

  /// Whether a case-folded form can stand before other parts of a compound, its linking letter included.
  virtual bool is_compound_part(std::string_view form, Norms norm) const = 0;

  /// Whether a form that has readings can end a compound.
  virtual bool is_compound_head(std::string_view form, Norms norm) const = 0;
};

/// The readings of a lexicon.
class LexiconDictionary final : public Dictionary {
 public:
  /// `lexicon` outlives this.
  explicit LexiconDictionary(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void readings(std::string_view form, Norms norm, std::vector<Reading>& into) const override;
  bool is_compound_part(std::string_view form, Norms norm) const override;
  bool is_compound_head(std::string_view form, Norms norm) const override;

 private:
  const Lexicon& lexicon_;
};

}  // namespace erfar
