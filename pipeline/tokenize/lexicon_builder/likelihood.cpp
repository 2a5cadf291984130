#include "pipeline/tokenize/lexicon_builder/likelihood.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "pipeline/tokenize/word_list.h"

namespace erfar::lexicon_builder {
namespace {

bool is_function_word(WordClass word_class) {
  switch (word_class) {
    case WordClass::part:
    case WordClass::cconj:
    case WordClass::sconj:
    case WordClass::adp:
    case WordClass::pron:
    case WordClass::det:
    case WordClass::aux:
      return true;
    default:
      return false;
  }
}

constexpr int rounds = 12;

struct Candidate {
  Lexeme concept_lexeme;
  double prior;
};

struct Observation {
  double count;
  std::vector<Candidate> candidates;  // each concept once
};

std::vector<Observation> observations_in(const Dictionary& dictionary, Concepts& concepts,
                                         std::string_view counts) {
  std::vector<Observation> result;
  for (const std::string_view line : list_lines(counts)) {
    const std::size_t tab = line.find('\t');
    const auto form = dictionary.forms.find(line.substr(0, tab));
    if (tab == std::string_view::npos || !form) continue;
    Observation seen{};
    std::from_chars(line.data() + tab + 1, line.data() + line.size(), seen.count);
    const auto items = std::ranges::equal_range(dictionary.items, *form, {}, &Item::form);
    for (const Item& item : items) {
      const double weight = prior(dictionary, {items.begin(), items.end()}, item);
      if (item.role != Role::word || weight == 0) continue;
      const Lexeme meant = lexeme(concepts.of(item.lemma, item.word_class, item.norm).word, item.word_class);
      const auto same = std::ranges::find(seen.candidates, meant, &Candidate::concept_lexeme);
      if (same == seen.candidates.end()) {
        seen.candidates.push_back({meant, weight});
      } else {
        same->prior = std::max(same->prior, weight);
      }
    }
    if (!seen.candidates.empty()) result.push_back(std::move(seen));
  }
  return result;
}

}  // namespace

double prior(const Dictionary& dictionary, std::span<const Item> form, const Item& item) {
  const bool in_function = std::ranges::any_of(
      form, [&](const Item& other) { return other.role == item.role && is_function_word(other.word_class); });
  double result = 1;
  if (in_function && !is_function_word(item.word_class)) return 0;
  if (item.word_class == WordClass::propn) result *= 0.05;
  if (item.is_imperative) result *= 0.1;
  if (item.role != Role::word && item.word_class != WordClass::noun) result *= 0.1;
  const std::string_view lemma = dictionary.words[item.lemma];
  const bool may_be_present_tense = lemma.ends_with("er");  // søker: who seeks, but mostly seeks
  if (lemma == dictionary.forms[item.form] && !may_be_present_tense) result *= 4;
  return result;
}

Likelihood estimate_likelihood(const Dictionary& dictionary, Concepts& concepts,
                               std::string_view form_counts) {
  const std::vector<Observation> observations = observations_in(dictionary, concepts, form_counts);
  Likelihood likelihood;
  for (int round = 0; round < rounds; ++round) {
    Likelihood next;
    for (const auto& [count, candidates] : observations) {
      double sum = 0;
      const auto share = [&](const Candidate& candidate) {
        const auto found = likelihood.find(candidate.concept_lexeme);
        return candidate.prior * (unseen + (found == likelihood.end() ? 0.0 : found->second));
      };
      for (const Candidate& candidate : candidates) sum += share(candidate);
      for (const Candidate& candidate : candidates)
        next[candidate.concept_lexeme] += count * share(candidate) / sum;
    }
    likelihood = std::move(next);
  }
  return likelihood;
}

}  // namespace erfar::lexicon_builder
