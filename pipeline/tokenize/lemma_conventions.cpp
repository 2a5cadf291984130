#include "pipeline/tokenize/lemma_conventions.h"

#include <algorithm>
#include <string>
#include <vector>

namespace erfar {
namespace {

using enum WordClass;
/// A form read as a part of speech whose lemma the treebank spells otherwise than the dictionary.
struct Convention {
  Norms norm;
  WordClass word_class;
  std::string_view form;
  std::string_view lemma;
};

constexpr Convention conventions[] = {
    {nb, det, "noe", "noen"},    {nn, det, "noko", "nokon"},   {nn, det, "noka", "nokon"},
    {nn, det, "nokre", "nokon"}, {nb, pron, "slikt", "slikt"}, {nn, pron, "slikt", "slikt"},
    {nb, pron, "sånt", "sånt"},  {nn, pron, "sånt", "sånt"},   {nn, sconj, "medan", "medan"},
};

/// Participles are adjectives with the lemma of their verb, so both parts of speech can carry one.
bool may_be_verb(WordClass word_class) {
  return word_class == verb || word_class == aux || word_class == adj;
}

/// `tenke` and `tenkje` are one verb: whether `with_j` is an infinitive that the dictionary takes to `lemma`.
bool is_infinitive_of(std::string_view with_j, std::string_view lemma, const Dictionary& dictionary) {
  std::vector<Reading> readings;
  dictionary.readings(with_j, nn, readings);
  return std::ranges::any_of(
      readings, [&](const Reading& reading) { return reading.word_class == verb && reading.lemma == lemma; });
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

std::string_view treebank_lemma(std::string_view form, Reading reading, Norms norm,
                                const Dictionary& dictionary, Arena& arena) {
  for (const Convention& convention : conventions)
    if (convention.norm == norm && convention.word_class == reading.word_class && convention.form == form)
      return convention.lemma;
  if (norm != nn || !may_be_verb(reading.word_class)) return reading.lemma;
  return nynorsk_verb(form, reading.lemma, dictionary, arena);
}

}  // namespace erfar
