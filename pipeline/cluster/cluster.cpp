#include "pipeline/cluster/cluster.h"

#include <algorithm>

#include "pipeline/cluster/assign.h"
#include "pipeline/cluster/consensus.h"
#include "pipeline/cluster/describe.h"
#include "pipeline/cluster/stability.h"
#include "pipeline/cluster/text_space.h"
#include "pipeline/cluster/views.h"

namespace erfar {
namespace {

constexpr Finding fewer_themes{"fewer_themes_than_asked",
                               Treatment::noted,
                               {"Det er færre temaer enn du ba om, fordi for få svar er ulike nok.",
                                "Det er færre tema enn du bad om, fordi for få svar er ulike nok.",
                                "There are fewer themes than asked for, as too few answers differ enough."}};

constexpr Finding without_theme{"answer_without_theme",
                                Treatment::noted,
                                {"Svaret har bare funksjonsord og får ikke noe tema.",
                                 "Svaret har berre funksjonsord og får ikkje noko tema.",
                                 "The answer has function words only and gets no theme."}};

/// How many themes have documents: they are numbered by size, so those without come last.
std::size_t non_empty(const std::vector<Assignment>& assignments) {
  std::size_t themes = 0;
  for (const Assignment& assignment : assignments) {
    if (assignment.theme != no_theme) themes = std::max<std::size_t>(themes, index_of(assignment.theme) + 1);
  }
  return themes;
}

Centroids centroids_in(const TextSpace& space, std::span<const std::size_t> sample,
                       const std::vector<std::vector<std::size_t>>& members) {
  CompressedRows<float> rows;
  for (const std::size_t document : sample) space.append(document, rows);
  return centroids_of(rows, space.columns(), members);
}

void add_stability(std::span<const DenseRows> sample_views, const Corpus& corpus,
                   std::span<const std::size_t> sample, const KMeansSettings& settings, Themes& themes) {
  std::vector<std::string_view> respondents;
  std::vector<std::vector<std::size_t>> members(themes.themes.size());
  for (std::size_t row = 0; row < sample.size(); ++row) {
    respondents.push_back(corpus.respondents[sample[row]]);
    const ThemeId theme = themes.assignments[sample[row]].theme;
    if (theme != no_theme) members[index_of(theme)].push_back(row);
  }
  const std::vector<double> found = stability(sample_views, respondents, members, settings);
  for (std::size_t theme = 0; theme < found.size(); ++theme) themes.themes[theme].stability = found[theme];
}

}  // namespace

void note_left_out(const Themes& themes, Diagnostics& diagnostics) {
  const auto left_out = std::ranges::count(themes.assignments, no_theme, &Assignment::theme);
  if (left_out > 0) diagnostics.add(without_theme, {}, static_cast<std::size_t>(left_out));
}

Themes cluster(const Corpus& corpus, const FormCounts& forms, const WeightedTerms& weighted,
               const Lexicon* lexicon, const ClusterSettings& settings, Diagnostics& diagnostics) {
  const std::vector<std::size_t> sample =
      sample_of(corpus, weighted.rows(), settings.sample, settings.k_means.seed);
  const TextSpace space(weighted.rows(), weighted.terms.counts.vocabulary, sample);
  const std::vector<DenseRows> sample_views =
      views(space, sample, weighted.background, settings.k_means.seed);
  Partition partition{.centroids = centroids_in(space, sample, consensus(sample_views, settings.k_means))};
  partition.assignments = assign(space, partition.centroids);
  number_by_size(partition);
  const std::size_t themes = non_empty(partition.assignments);
  if (themes < settings.k_means.clusters) diagnostics.add(fewer_themes, {});
  Themes result{.themes = std::vector<Theme>(themes),
                .assignments = std::move(partition.assignments),
                .centroids = std::move(partition.centroids),
                .mean_meaning = {space.mean().begin(), space.mean().end()}};
  describe(corpus, forms, weighted, lexicon, space, settings, result);
  add_stability(sample_views, corpus, sample, settings.k_means, result);
  note_left_out(result, diagnostics);
  return result;
}

}  // namespace erfar
