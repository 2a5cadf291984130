#include "pipeline/cluster/describe.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

#include "pipeline/base/parallel.h"
#include "pipeline/cluster/border.h"
#include "pipeline/cluster/keywords.h"
#include "pipeline/cluster/phrases.h"
#include "pipeline/cluster/quotes.h"
#include "pipeline/cluster/theme_plane.h"
#include "pipeline/cluster/theme_tree.h"
#include "pipeline/read/text_pass.h"

namespace erfar {
namespace {

/// Puts the documents of each theme that phrases and quotes look at before the others, the most central
/// first, by nothing that the order of rows decides. Texts are read only of those whose score may be among
/// the first, and their pages are given back: Linux maps up to 2 MiB around each.
void bring_central_first(const Corpus& corpus, const Themes& themes,
                         std::vector<std::vector<std::uint32_t>>& members) {
  constexpr std::size_t most_looked_at = std::max(phrases_look_at, quotes_look_at);
  for_each_index(members.size(), [&](std::size_t theme) {
    const auto farness = [&](std::uint32_t i) { return -themes.assignments[i].score; };
    const auto by_place = [&](std::uint32_t i) {
      return std::tuple(farness(i), corpus.texts[i], corpus.ids[i], i);
    };
    auto& documents = members[theme];
    const auto looked_at =
        documents.begin() + static_cast<std::ptrdiff_t>(std::min(documents.size(), most_looked_at));
    auto possible = documents.end();
    if (looked_at != documents.end()) {
      std::ranges::nth_element(documents, looked_at, {}, farness);
      const auto farthest = farness(*looked_at);
      possible = std::ranges::partition(looked_at, documents.end(), [&](std::uint32_t i) {
                   return farness(i) <= farthest;
                 }).begin();
    }
    std::ranges::partial_sort(documents.begin(), looked_at, possible, {}, by_place);
    forget_texts(corpus);
  });
}

/// The members where a document has one theme only: a split one has none, as they are its parts'.
std::vector<std::vector<std::uint32_t>> without_wholes(std::vector<std::vector<std::uint32_t>> members,
                                                       const Themes& themes) {
  for (std::size_t theme = 0; theme < members.size(); ++theme) {
    std::erase_if(members[theme],
                  [&](std::uint32_t i) { return index_of(themes.assignments[i].theme) != theme; });
  }
  return members;
}

/// Those whose second theme is neither a part of this one nor the whole that it is a part of.
std::vector<std::uint32_t> near_others(std::span<const std::uint32_t> members, std::size_t theme,
                                       const Themes& themes) {
  const auto counted = counted_as(themes);
  const PartOf parts = part_of(themes);
  std::vector<std::uint32_t> result;
  std::ranges::copy_if(members, std::back_inserter(result), [&](std::uint32_t i) {
    const ThemeId second = themes.assignments[i].second_theme;
    return second != no_theme && !lies_within(index_of(second), theme, counted, parts) &&
           !lies_within(theme, index_of(second), counted, parts);
  });
  return result;
}

}  // namespace

void describe(const Corpus& corpus, const FormCounts& forms, const WeightedTerms& weighted,
              const Lexicon* lexicon, const TextSpace& space, const ClusterSettings& settings,
              Themes& themes) {
  const auto places = theme_plane(themes.centroids);
  auto words =
      keywords(forms, weighted, space, themes.centroids, themes.assignments, lexicon, settings.keywords);
  auto members = documents_by_theme(themes);
  auto own = without_wholes(members, themes);
  bring_central_first(corpus, themes, members);
  bring_central_first(corpus, themes, own);
  auto sayings = phrases(corpus, forms, weighted, lexicon, own, words, settings.phrases);
  for (std::size_t theme = 0; theme < themes.themes.size(); ++theme) {
    themes.themes[theme].x = places[theme].first;
    themes.themes[theme].y = places[theme].second;
    themes.themes[theme].keywords = std::move(words[theme]);
    themes.themes[theme].phrases = std::move(sayings[theme]);
  }
  for_each_index(members.size(), [&](std::size_t theme) {
    Theme& described = themes.themes[theme];
    described.documents = members[theme].size();
    described.quotes = quotes_of(members[theme], corpus, space, themes.assignments, settings.quotes);
    described.border = border_of(near_others(members[theme], theme, themes), corpus, themes.assignments,
                                 described.quotes, settings.border);
  });
  forget_texts(corpus);
}

}  // namespace erfar
