#include "pipeline/cluster/theme_words.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <unordered_map>

#include "pipeline/cluster/theme_tree.h"

namespace erfar {
namespace {

constexpr std::size_t least_respondents = 5;  // of a term that is kept: the threshold for small cells
constexpr std::size_t most_terms = 1000;      // of a theme: keeps a model small however many the answers are

/// By document the number of its respondent.
std::vector<std::uint32_t> numbered(std::span<const std::string_view> respondents) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  numbers.reserve(respondents.size());
  std::vector<std::uint32_t> result;
  result.reserve(respondents.size());
  for (const std::string_view respondent : respondents)
    result.push_back(
        numbers.try_emplace(respondent, static_cast<std::uint32_t>(numbers.size())).first->second);
  return result;
}

/// A term's respondents, and the last one met: read and written together.
struct Tally {
  std::uint32_t respondents = 0;
  std::uint32_t last = 0;  // counted from 1
};

/// Counts each term's respondents; returns how many there are in all. `documents` are in the order of theirs.
std::size_t count(std::span<const std::uint32_t> documents, const DocumentTermMatrix& matrix,
                  const std::vector<std::uint32_t>& respondent_of, std::vector<Tally>& tallies) {
  std::ranges::fill(tallies, Tally());
  std::size_t respondents = 0;
  std::uint32_t last = 0;
  for (const std::uint32_t document : documents) {
    const std::uint32_t respondent = respondent_of[document] + 1;
    respondents += last != respondent;
    last = respondent;
    for (const TermId term : matrix.row(document).terms) {
      Tally& tally = tallies[index_of(term)];
      tally.respondents += tally.last != respondent;
      tally.last = respondent;
    }
  }
  return respondents;
}

ThemeWords kept(const std::vector<Tally>& tallies, std::size_t respondents, const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> terms;
  std::size_t others = std::min(least_respondents - 1, respondents);
  for (std::uint32_t term = 0; term < tallies.size(); ++term) {
    if (tallies[term].respondents >= least_respondents) terms.push_back(term);
  }
  if (terms.size() > most_terms) {
    const auto first_left_out = terms.begin() + most_terms;
    std::ranges::nth_element(terms, first_left_out, {},
                             [&](std::uint32_t t) { return std::tuple(~tallies[t].respondents, t); });
    others = tallies[*first_left_out].respondents;
    terms.resize(most_terms);
    std::ranges::sort(terms);
  }
  ThemeWords result{.terms = {}, .respondents_with = {}, .others_at_most = others};
  for (const std::uint32_t term : terms) {
    result.terms.emplace_back(vocabulary[TermId{term}]);
    result.respondents_with.push_back(tallies[term].respondents);
  }
  return result;
}

}  // namespace

std::size_t ThemeWords::at_most(std::string_view term) const {
  const auto found = std::ranges::lower_bound(terms, term);
  return found != terms.end() && *found == term
             ? respondents_with[static_cast<std::size_t>(found - terms.begin())]
             : others_at_most;
}

std::vector<ThemeWords> words_by_theme(const Themes& themes, const TermCounts& counts, const Corpus& corpus) {
  const std::vector<std::uint32_t> respondent_of = numbered(corpus.respondents());
  std::vector<Tally> tallies(counts.vocabulary.size());
  std::vector<ThemeWords> result;
  for (std::vector<std::uint32_t>& documents : documents_by_theme(themes)) {
    std::ranges::sort(documents, {}, [&](std::uint32_t document) { return respondent_of[document]; });
    const std::size_t respondents = count(documents, counts.matrix, respondent_of, tallies);
    result.push_back(kept(tallies, respondents, counts.vocabulary));
  }
  return result;
}

SpelledTerms spelled_terms(const std::vector<ThemeWords>& words, const FormCounts& forms,
                           const WeightedTerms& weighted) {
  const Vocabulary& vocabulary = weighted.terms.counts.vocabulary;
  const std::vector<TermId> commonest = commonest_forms(forms, weighted.terms);
  SpelledTerms result;
  for (const ThemeWords& of_theme : words) {
    for (const std::string& name : of_theme.terms) {
      const auto term = vocabulary.find(name);
      if (!term || weighted.tells_when[index_of(*term)] || commonest[index_of(*term)] == no_term) continue;
      result.try_emplace(name, forms.vocabulary[commonest[index_of(*term)]]);
    }
  }
  return result;
}

}  // namespace erfar
