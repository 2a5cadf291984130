#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/tokenize/lexicon_builder/analysis.h"
#include "pipeline/tokenize/lexicon_builder/automaton.h"
#include "pipeline/tokenize/lexicon_builder/word_pool.h"

namespace erfar::lexicon_builder {

/// A form with one of its analyses, in one norm.
struct Item {
  std::uint32_t form;   // in `Dictionary::forms`
  std::uint32_t lemma;  // in `Dictionary::words`
  Role role;
  WordClass word_class;
  std::uint8_t norm;
  bool is_imperative;
  auto operator<=>(const Item&) const = default;
};

/// A lemma as the dictionary translates it: with its part of speech.
using Lexeme = std::uint64_t;
constexpr Lexeme lexeme(std::uint32_t lemma, WordClass word_class) {
  return std::uint64_t{lemma} << 4U | static_cast<std::uint64_t>(word_class);
}
using Translations = std::unordered_map<Lexeme, std::vector<std::uint32_t>>;

/// The content of the package's automata.
struct Dictionary {
  WordPool forms;  // case-folded
  WordPool words;  // lemmas as written
  std::vector<Item> items;
  Translations nn_of_nb;
  Translations nb_of_nn;
};

/// Adds the forms of an analyser (input form, output analysis) or of a generator (the other way round).
void add_forms(Dictionary& dictionary, const Automaton& automaton, Norms norm, bool is_generator);
/// Adds the words of a bilingual dictionary.
void add_translations(Dictionary& dictionary, const Automaton& automaton, Translations& translations);

/// By form, each item once; what reads `items` needs it.
void sort_items(Dictionary& dictionary);

}  // namespace erfar::lexicon_builder
