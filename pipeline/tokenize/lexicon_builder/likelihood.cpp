#include "pipeline/tokenize/lexicon_builder/likelihood.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "pipeline/tokenize/word_list.h"

namespace erfar::lexicon_builder {
namespace {

constexpr int rounds = 12;
constexpr double unseen = 0.05;  // of a concept that no form was counted for

struct Candidate {
  Lexeme concept_lexeme;
  double prior;
};

struct Observation {
  double count;
  std::vector<Candidate> candidates;  // each concept once
};

std::vector<Observation> observations_in(const Dictionary& dictionary, Concepts& concepts, std::string_view counts) {
  std::vector<Observation> result;
  for (const std::string_view line : list_lines(counts)) {
    const std::size_t tab = line.find('\t');
    const auto form = dictionary.forms.find(line.substr(0, tab));
    if (tab == std::string_view::npos || !form) continue;
    Observation seen{};
    std::from_chars(line.data() + tab + 1, line.data() + line.size(), seen.count);
    for (auto item = std::ranges::lower_bound(dictionary.items, *form, {}, &Item::form);
         item != dictionary.items.end() && item->form == *form; ++item) {
      if (item->role != Role::word) continue;
      const Lexeme meant = lexeme(concepts.of(item->lemma, item->word_class, item->norm).word, item->word_class);
      const auto same = std::ranges::find(seen.candidates, meant, &Candidate::concept_lexeme);
      if (same == seen.candidates.end()) {
        seen.candidates.push_back({meant, prior(*item)});
      } else {
        same->prior = std::max(same->prior, prior(*item));
      }
    }
    if (!seen.candidates.empty()) result.push_back(std::move(seen));
  }
  return result;
}

}  // namespace

double prior(const Item& item) {
  if (item.word_class == WordClass::propn) return 0.05;
  return item.is_imperative ? 0.1 : 1.0;
}

Likelihood estimate_likelihood(const Dictionary& dictionary, Concepts& concepts, std::string_view form_counts) {
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
      for (const Candidate& candidate : candidates) next[candidate.concept_lexeme] += count * share(candidate) / sum;
    }
    likelihood = std::move(next);
  }
  return likelihood;
}

}  // namespace erfar::lexicon_builder
