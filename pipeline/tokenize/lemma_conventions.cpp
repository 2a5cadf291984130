#include "pipeline/tokenize/lemma_conventions.h"

#include <algorithm>
#include <string>
#include <vector>

namespace erfar {
namespace {

using enum PartOfSpeech;
using enum WrittenNorm;

/// A form read as a part of speech whose lemma the treebank spells otherwise than the dictionary.
struct Convention {
  WrittenNorm norm;
  PartOfSpeech part;
  std::string_view form;
  std::string_view lemma;
};

constexpr Convention conventions[] = {
    {bokmaal, determiner, "noe", "noen"},     {nynorsk, determiner, "noko", "nokon"},
    {nynorsk, determiner, "noka", "nokon"},   {nynorsk, determiner, "nokre", "nokon"},
    {bokmaal, pronoun, "slikt", "slikt"},     {nynorsk, pronoun, "slikt", "slikt"},
    {bokmaal, pronoun, "sånt", "sånt"},       {nynorsk, pronoun, "sånt", "sånt"},
    {nynorsk, subjunction, "medan", "medan"},
};

/// Participles are adjectives with the lemma of their verb, so both parts of speech can carry one.
bool may_be_verb(PartOfSpeech part) { return part == verb || part == adjective; }

/// `tenke` and `tenkje` are one verb: whether `with_j` is an infinitive that the dictionary takes to `lemma`.
bool is_infinitive_of(std::string_view with_j, std::string_view lemma, const Dictionary& dictionary) {
  std::vector<Reading> readings;
  dictionary.readings(with_j, nynorsk, readings);
  return std::ranges::find(readings, Reading{lemma, verb}) != readings.end();
}

std::string_view nynorsk_verb(std::string_view form, std::string_view lemma, const Dictionary& dictionary,
                              Arena& arena) {
  if (lemma == "bli" && form.starts_with('v')) return "verte";
  if (lemma.ends_with("komme")) return arena.joined({lemma.substr(0, lemma.size() - 5), "kome"});
  if (!lemma.ends_with('e') || lemma.ends_with("je")) return lemma;
  const std::string with_j = std::string(lemma.substr(0, lemma.size() - 1)) + "je";
  return is_infinitive_of(with_j, lemma, dictionary) ? arena.store(with_j) : lemma;
}

}  // namespace

std::string_view treebank_lemma(std::string_view form, Reading reading, WrittenNorm norm,
                                const Dictionary& dictionary, Arena& arena) {
  for (const Convention& convention : conventions)
    if (convention.norm == norm && convention.part == reading.part && convention.form == form)
      return convention.lemma;
  if (norm != nynorsk || !may_be_verb(reading.part)) return reading.lemma;
  return nynorsk_verb(form, reading.lemma, dictionary, arena);
}

}  // namespace erfar
