#include "pipeline/tokenize/lexicon_builder/dictionary.h"

#include <algorithm>
#include <string>

#include "pipeline/base/unicode.h"

namespace erfar::lexicon_builder {
namespace {

const std::vector<std::string_view> no_words{"<cmp-split>", "<guio>", "<sent>", "<cm>", "<guess>", "<url>"};

/// Most forms are small letters of ASCII and of the second half of Latin-1, which fold to themselves.
bool is_folded(std::string_view form) {
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] >= 'a' && form[i] <= 'z') continue;
    if (form[i] != '\xC3' || i + 1 == form.size() || static_cast<unsigned char>(form[i + 1]) < 0xA0)
      return false;
    ++i;
  }
  return true;
}

bool is_word(std::string_view form) {
  return !form.empty() && form.find_first_of(" _") == std::string_view::npos && form.back() != '-';
}

}  // namespace

void add_forms(Dictionary& dictionary, const Automaton& automaton, Norms norm, bool is_generator) {
  for_each_path(automaton, no_words, [&](std::string_view input, std::string_view output) {
    const std::string_view form = is_generator ? output : input;
    const auto analysis = read_analysis(is_generator ? input : output);
    if (!analysis || !is_word(form)) return;
    const std::uint32_t number =
        is_folded(form) ? dictionary.forms.number_of(form) : dictionary.forms.number_of(folded(form));
    dictionary.items.push_back({number, dictionary.words.number_of(analysis->lemma), analysis->role,
                                analysis->word_class, norm, analysis->is_imperative});
  });
}

void add_translations(Dictionary& dictionary, const Automaton& automaton, Translations& translations) {
  for_each_path(automaton, no_words, [&](std::string_view input, std::string_view output) {
    const auto from = read_analysis(input);
    const auto to = read_analysis(output);
    if (!from || !to) return;
    auto& offered = translations[lexeme(dictionary.words.number_of(from->lemma), from->word_class)];
    const std::uint32_t word = dictionary.words.number_of(to->lemma);
    if (std::ranges::find(offered, word) == offered.end()) offered.push_back(word);
  });
}

void sort_items(Dictionary& dictionary) {
  std::ranges::sort(dictionary.items);
  const auto repeated = std::ranges::unique(dictionary.items);
  dictionary.items.erase(repeated.begin(), repeated.end());
}

}  // namespace erfar::lexicon_builder
