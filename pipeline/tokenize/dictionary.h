#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace erfar {

/// Coarse parts of speech, by their names in Universal Dependencies. At most 16: a set of them is a 16-bit
/// mask.
enum class WordClass : std::uint8_t {
  noun,
  verb,
  adj,
  adv,
  pron,
  det,
  adp,
  sconj,
  cconj,
  part,
  intj,
  propn,
  num,
  aux,
  punct,
  x
};

/// Which written norms know a form, as bits.
enum Norms : std::uint8_t { nb = 1, nn = 2 };

/// One way to read a form. The lemma is a view that lives as long as what gave it.
struct Reading {
  std::string_view lemma;
  WordClass word_class;
  std::uint8_t norms;
};

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

}  // namespace erfar
