#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace erfar {

/// The two written norms of Norwegian.
enum class WrittenNorm : std::uint8_t { bokmaal, nynorsk };

/// Parts of speech as Universal Dependencies tells them apart, auxiliaries with the verbs. Fewer than 16: a
/// set of them is one 16-bit mask.
enum class PartOfSpeech : std::uint8_t {
  noun,
  name,
  adjective,
  verb,
  adverb,
  preposition,
  pronoun,
  determiner,
  numeral,
  conjunction,
  subjunction,
  interjection,
  particle,
  punctuation,
  other
};

/// One way to read a form. The lemma is a view that lives as long as what gave it.
struct Reading {
  std::string_view lemma;
  PartOfSpeech part;
  bool operator==(const Reading&) const = default;
};

/// Where the readings of a form come from. Asked once per distinct form, never per token.
class Dictionary {
 public:
  virtual ~Dictionary() = default;

  /// Appends the readings of a case-folded form in a norm, in any order; lemmas of names keep their case.
  virtual void readings(std::string_view form, WrittenNorm norm, std::vector<Reading>& into) const = 0;

  /// Whether a case-folded form can stand before other parts of a compound, its linking letter included.
  virtual bool is_compound_part(std::string_view form, WrittenNorm norm) const = 0;

  /// Whether a form that has readings can end a compound.
  virtual bool is_compound_head(std::string_view form, WrittenNorm norm) const = 0;
};

}  // namespace erfar
