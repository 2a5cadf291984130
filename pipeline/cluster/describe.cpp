#include "pipeline/cluster/describe.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "pipeline/cluster/keywords.h"
#include "pipeline/cluster/theme_plane.h"
#include "pipeline/cluster/theme_tree.h"

namespace erfar {
namespace {

/// Per theme its documents nearest the centroid, one a respondent.
void choose_quotes(const Corpus& corpus, std::size_t quotes, Themes& themes) {
  auto members = documents_by_theme(themes);
  for (std::size_t theme = 0; theme < members.size(); ++theme) {
    std::ranges::sort(members[theme], {}, [&](std::uint32_t i) {
      return std::tuple(-themes.assignments[i].score, corpus.texts[i], corpus.ids[i], i);
    });
    std::unordered_set<std::string_view> respondents;
    for (const std::uint32_t document : members[theme]) {
      if (themes.themes[theme].quotes.size() == quotes) break;
      if (respondents.insert(corpus.respondents[document]).second) {
        themes.themes[theme].quotes.push_back(DocumentId{document});
      }
    }
    themes.themes[theme].documents = members[theme].size();
  }
}

}  // namespace

void describe(const Corpus& corpus, const FormCounts& forms, const WeightedTerms& weighted,
              const Lexicon* lexicon, const TextSpace& space, const ClusterSettings& settings,
              Themes& themes) {
  const auto places = theme_plane(themes.centroids);
  auto words =
      keywords(forms, weighted, space, themes.centroids, themes.assignments, lexicon, settings.keywords);
  for (std::size_t theme = 0; theme < themes.themes.size(); ++theme) {
    themes.themes[theme].x = places[theme].first;
    themes.themes[theme].y = places[theme].second;
    themes.themes[theme].keywords = std::move(words[theme]);
  }
  choose_quotes(corpus, settings.quotes, themes);
}

}  // namespace erfar
