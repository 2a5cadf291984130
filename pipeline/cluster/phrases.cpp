#include "pipeline/cluster/phrases.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "pipeline/cluster/keyness.h"
#include "pipeline/cluster/likely_class.h"
#include "pipeline/cluster/word_pairs.h"
#include "pipeline/read/text_pass.h"

namespace erfar {
namespace {

constexpr std::size_t least_respondents = 3;  // fewer may be one person's turn of phrase
constexpr double beyond_chance = 10.83;       // chi-square of one degree of freedom, 0.1 %

struct Phrase {
  TermId first, second;
  double keyness = 0;
  std::string spelling;
};

/// How many of the looked-at documents there are, and how often terms stand first and second.
struct Totals {
  std::vector<double> documents;  // by theme
  double all_documents = 0;
  std::vector<double> as_first, as_second;  // by term
  double pairs = 0;
};

Totals totals_of(const std::vector<WordPair>& found, const std::vector<std::vector<std::uint32_t>>& members,
                 std::size_t terms) {
  Totals totals{.as_first = std::vector<double>(terms), .as_second = std::vector<double>(terms)};
  for (const auto& documents : members)
    totals.documents.push_back(static_cast<double>(std::min(phrases_look_at, documents.size())));
  totals.all_documents = std::accumulate(totals.documents.begin(), totals.documents.end(), 0.0);
  for (const WordPair& one : found) {
    ++totals.as_first[index_of(one.first)];
    ++totals.as_second[index_of(one.second)];
  }
  totals.pairs = static_cast<double>(found.size());
  return totals;
}

bool is_phrase(std::span<const WordPair> of_pair, const Totals& totals) {
  const auto together = static_cast<double>(of_pair.size());
  const double first = totals.as_first[index_of(of_pair[0].first)];
  const double second = totals.as_second[index_of(of_pair[0].second)];
  return association(together, first, second - together, totals.pairs - first) >= beyond_chance;
}

double documents_in(std::span<const WordPair> in_order) {
  double result = 0;
  for (std::size_t i = 0; i < in_order.size(); ++i)
    result += i == 0 || in_order[i].document != in_order[i - 1].document;
  return result;
}

std::string commonest_spelling(std::span<const WordPair> in_theme, const Corpus& corpus, WordPairs& finder) {
  std::map<std::string, std::size_t> spellings;
  for (const WordPair& one : in_theme) ++spellings[finder.spelled(one.span.in(corpus.texts[one.document]))];
  return std::ranges::max_element(spellings, {}, [](const auto& entry) { return entry.second; })->first;
}

/// Adds a pair to the themes that it tells of.
void add_phrases(std::span<const WordPair> of_pair, const Totals& totals, const Corpus& corpus,
                 WordPairs& finder, std::vector<std::vector<Phrase>>& found) {
  const double in_all = documents_in(of_pair);
  for (auto rest = of_pair; !rest.empty();) {
    const auto end = std::ranges::find_if(rest, [&](const auto& one) { return one.theme != rest[0].theme; });
    const auto in_theme = rest.first(static_cast<std::size_t>(end - rest.begin()));
    rest = rest.subspan(in_theme.size());
    std::unordered_set<std::string_view> respondents;
    for (const WordPair& one : in_theme) respondents.insert(corpus.respondent(one.document));
    if (respondents.size() < least_respondents) continue;
    const double here = documents_in(in_theme), size = totals.documents[in_theme[0].theme];
    const double keyness = log_likelihood(here, size, in_all - here, totals.all_documents - size);
    if (keyness < beyond_chance) continue;
    found[in_theme[0].theme].push_back(
        {in_theme[0].first, in_theme[0].second, keyness, commonest_spelling(in_theme, corpus, finder)});
  }
}

bool is_noun_phrase(std::string_view spelling, LikelyClass& likely) {
  const std::string_view first = spelling.substr(0, spelling.find(' '));
  const std::string_view last = spelling.substr(spelling.rfind(' ') + 1);
  return likely.may_be(first, {WordClass::noun, WordClass::propn, WordClass::adj}) &&
         likely.may_be(last, {WordClass::noun, WordClass::propn});
}

/// The best that hold a keyword and no word of a better one.
std::vector<std::string> chosen(std::vector<Phrase> phrases,
                                const std::unordered_set<std::uint32_t>& keywords, LikelyClass& likely,
                                std::size_t most) {
  std::ranges::sort(phrases, {}, [](const Phrase& phrase) {
    return std::tuple(-phrase.keyness, std::string_view(phrase.spelling), phrase.first, phrase.second);
  });
  std::unordered_set<std::uint32_t> used;
  std::vector<std::string> result;
  for (const Phrase& phrase : phrases) {
    const std::uint32_t a = index_of(phrase.first), b = index_of(phrase.second);
    if (result.size() == most) break;
    if (!keywords.contains(a) && !keywords.contains(b)) continue;
    if (a == b || used.contains(a) || used.contains(b)) continue;
    if (!is_noun_phrase(phrase.spelling, likely)) continue;
    used.insert({a, b});
    result.push_back(phrase.spelling);
  }
  return result;
}

}  // namespace

double association(double with, double places, double without, double other_places) {
  if (with * other_places <= without * places) return 0;
  // A binomial log-likelihood, in which 0 log 0 is 0.
  const auto likelihood = [](double rate, double of_places, double all_places) {
    const double rest = all_places - of_places;
    return (of_places > 0 ? of_places * std::log(rate) : 0) + (rest > 0 ? rest * std::log1p(-rate) : 0);
  };
  const double rate = (with + without) / (places + other_places);
  const double other_rate = other_places > 0 ? without / other_places : 0;
  return 2 * (likelihood(with / places, with, places) + likelihood(other_rate, without, other_places) -
              likelihood(rate, with, places) - likelihood(rate, without, other_places));
}

std::vector<std::vector<std::string>> phrases(const Corpus& corpus, const FormCounts& forms,
                                              const WeightedTerms& weighted, const Lexicon* lexicon,
                                              const std::vector<std::vector<std::uint32_t>>& members,
                                              const std::vector<std::vector<std::string>>& keywords,
                                              std::size_t most) {
  WordPairs finder(forms.vocabulary, weighted.terms);
  std::vector<WordPair> found;
  for (std::uint32_t theme = 0; theme < members.size(); ++theme) {
    for (std::size_t i = 0; i < std::min(phrases_look_at, members[theme].size()); ++i)
      finder.append(corpus.texts[members[theme][i]], theme, members[theme][i], found);
    forget_texts(corpus);
  }
  std::erase_if(found, [&](const WordPair& one) {
    return weighted.tells_when[index_of(one.first)] || weighted.tells_when[index_of(one.second)];
  });
  const Totals totals = totals_of(found, members, weighted.terms.counts.vocabulary.size());
  std::ranges::stable_sort(found, {}, [](const WordPair& one) {
    return std::tuple(one.first, one.second, one.theme, one.document);
  });
  std::vector<std::vector<Phrase>> of_theme(members.size());
  for (std::span<const WordPair> rest = found; !rest.empty();) {
    const auto end =
        std::ranges::find_if(rest, [&](const auto& one) { return one.terms() != rest[0].terms(); });
    const auto of_pair = rest.first(static_cast<std::size_t>(end - rest.begin()));
    rest = rest.subspan(of_pair.size());
    if (is_phrase(of_pair, totals)) add_phrases(of_pair, totals, corpus, finder, of_theme);
  }
  LikelyClass likely(lexicon);
  std::vector<std::vector<std::string>> result;
  for (std::size_t theme = 0; theme < members.size(); ++theme) {
    std::unordered_set<std::uint32_t> terms;
    for (const std::string& keyword : keywords[theme]) {
      if (const TermId term = finder.term_of(keyword); term != no_term) terms.insert(index_of(term));
    }
    result.push_back(chosen(std::move(of_theme[theme]), terms, likely, most));
  }
  return result;
}

}  // namespace erfar
