#include "pipeline/cluster/keywords.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "pipeline/cluster/keyness.h"
#include "pipeline/cluster/likely_class.h"

namespace erfar {
namespace {

constexpr std::size_t considered = 60;  // terms of a theme, by keyness
constexpr double of_any_term =
    0.2;                            // what nearness in meaning is added to, so that keyness alone counts, too
constexpr double of_unknown = 0.3;  // the nearness of a term without a word vector

constexpr double of_no_noun =
    0.2;  // what a word's score is multiplied by where the lexicon knows it, but as no noun

struct Candidate {
  std::string_view word;
  bool tells_when = false;
  bool in_several = false;
  double score = 0;
};

/// What keywords are chosen from, the same for all themes.
struct Choice {
  const TermList& spellings;
  std::vector<TermId> commonest;  // by term; none where a term is only ever a part of compounds
  const std::vector<bool>& tells_when;
};

/// A theme's key terms that have a word of their own, best first; those of several documents before the
/// others.
std::vector<Candidate> candidates(std::span<const KeyTerm> keys, const Choice& choice, LikelyClass& likely,
                                  const TextSpace& space, std::span<const float> meaning) {
  std::vector<Candidate> result;
  for (const KeyTerm& key : keys) {
    const TermId commonest = choice.commonest[index_of(key.term)];
    if (commonest == no_term) continue;
    const std::string_view word = choice.spellings[commonest];
    const double nearness = space.nearness(key.term, meaning).value_or(of_unknown);
    const double of_class = likely.may_be(word, {WordClass::noun, WordClass::propn}) ? 1 : of_no_noun;
    result.push_back({word, choice.tells_when[index_of(key.term)], key.documents > 1,
                      key.keyness * of_class * (of_any_term + std::max(0.0, nearness))});
  }
  std::ranges::stable_sort(result, [](const Candidate& a, const Candidate& b) {
    return std::tuple(a.tells_when, !a.in_several, -a.score) <
           std::tuple(b.tells_when, !b.in_several, -b.score);
  });
  return result;
}

}  // namespace

std::vector<std::vector<std::string>> keywords(const FormCounts& forms, const WeightedTerms& weighted,
                                               const TextSpace& space, const Centroids& centroids,
                                               const std::vector<Assignment>& assignments,
                                               const Lexicon* lexicon, std::size_t most) {
  const std::size_t themes = centroids.clusters;
  const TermCounts& counts = weighted.terms.counts;
  const auto keys = key_terms(counts.matrix, counts.vocabulary.size(), assignments, themes, considered);
  const Choice choice{forms.vocabulary, commonest_forms(forms, weighted.terms), weighted.tells_when};
  LikelyClass likely(lexicon);
  std::vector<std::vector<std::string>> result(themes);
  std::vector<float> meaning(space.dimensions());
  for (std::size_t theme = 0; theme < themes; ++theme) {
    for (std::size_t i = 0; i < meaning.size(); ++i)
      meaning[i] = centroids.weights[(space.terms() + i) * themes + theme];
    for (const Candidate& candidate : candidates(keys[theme], choice, likely, space, meaning)) {
      if (result[theme].size() == most) break;
      result[theme].emplace_back(candidate.word);
    }
  }
  return result;
}

}  // namespace erfar
