#pragma once

#include <memory>
#include <string>

#include "pipeline/tokenize/lexicon.h"
#include "pipeline/tokenize/lexicon_builder/build_lexicon.h"

namespace erfar::test {

/// Lines of an automaton that walks each pair of input and output in one step.
inline std::string automaton_of(std::initializer_list<std::pair<const char*, const char*>> words) {
  std::string lines = "0\t1\t.\t.<sent>\t0.000000\t\n1\t0.000000\n--\n";
  for (const auto& [input, output] : words)
    lines += std::string("0\t1\t") + input + '\t' + output + "\t0.000000\t\n";
  return lines + "1\t0.000000\n--\n0\t0\tx\tx\t0.000000\t\n";
}

/// A dictionary of a dozen words, built as the real one is. `vern` and `utstyr` make compounds.
inline std::string small_lexicon_bytes() {
  using namespace lexicon_builder;
  lexicon_builder::Dictionary dictionary;
  const auto add = [&](Norms norm, std::initializer_list<std::pair<const char*, const char*>> words) {
    add_forms(dictionary, read_automaton(automaton_of(words)), norm, false);
  };
  add(nb, {{"skole", "skole<n><m><sg><ind>"},
           {"skolen", "skole<n><m><sg><def>"},
           {"skole", "skole<n><m><sg><ind><cmp><compound-only-L>"},
           {"søker", "søke<vblex><pres>"},
           {"søkte", "søke<vblex><pret>"},
           {"søker", "søker<n><m><sg><ind>"},
           {"hverdag", "hverdag<n><m><sg><ind>"},
           {"hverdagen", "hverdag<n><m><sg><def>"},
           {"penger", "penger<n><m><pl><ind>"},
           {"å", "å<n><f><sg><ind>"},
           {"å", "å<part>"},
           {"bruker", "bruker<n><m><sg><ind><cmp>"},
           {"medvirkning", "medvirkning<n><m><sg><ind>"},
           {"medvirkning", "medvirkning<n><m><sg><ind><compound-R>"},
           {"Oslo", "Oslo<np><top>"}});
  add(nn, {{"skule", "skule<n><m><sg><ind>"},
           {"skulane", "skule<n><m><pl><def>"},
           {"kvardagen", "kvardag<n><m><sg><def>"},
           {"brukar", "brukar<n><m><sg><ind><cmp>"},
           {"medverknad", "medverknad<n><m><sg><ind><compound-R>"}});
  add_translations(dictionary,
                   read_automaton(automaton_of({{"skole<n>", "skule<n>"},
                                                {"hverdag<n>", "kvardag<n>"},
                                                {"bruker<n>", "brukar<n>"},
                                                {"medvirkning<n>", "medverknad<n>"}})),
                   dictionary.nn_of_nb);
  add_translations(dictionary,
                   read_automaton(automaton_of({{"skule<n>", "skole<n>"},
                                                {"kvardag<n>", "hverdag<n>"},
                                                {"brukar<n>", "bruker<n>"},
                                                {"medverknad<n>", "medvirkning<n>"}})),
                   dictionary.nb_of_nn);
  return build_lexicon(dictionary, "søker\t10\nsøkte\t30\n", "hand-made 1");
}

inline Lexicon small_lexicon() {
  const auto bytes = std::make_shared<const std::string>(small_lexicon_bytes());
  return Lexicon({*bytes, bytes});
}

}  // namespace erfar::test
