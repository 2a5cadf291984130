#include "pipeline/cluster/cluster.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_set>

#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"
#include "pipeline/cluster/consensus.h"
#include "pipeline/cluster/keywords.h"
#include "pipeline/cluster/text_space.h"
#include "pipeline/cluster/theme_plane.h"
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

/// New numbers by falling size; ties go to the cluster whose first document comes first.
void number_by_size(Partition& partition) {
  const std::size_t clusters = partition.centroids.clusters;
  std::vector<std::size_t> size(clusters);
  std::vector<std::size_t> first(clusters, partition.assignments.size());
  for (std::size_t i = partition.assignments.size(); i-- > 0;) {
    if (partition.assignments[i].theme == no_theme) continue;
    ++size[index_of(partition.assignments[i].theme)];
    first[index_of(partition.assignments[i].theme)] = i;
  }
  std::vector<std::size_t> order(clusters);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return size[a] != size[b] ? size[a] > size[b] : first[a] != first[b] ? first[a] < first[b] : a < b;
  });
  std::vector<ThemeId> number(clusters);
  for (std::size_t place = 0; place < clusters; ++place)
    number[order[place]] = ThemeId{static_cast<std::uint32_t>(place)};
  for (Assignment& assignment : partition.assignments) {
    if (assignment.theme != no_theme) assignment.theme = number[index_of(assignment.theme)];
    if (assignment.second_theme != no_theme)
      assignment.second_theme = number[index_of(assignment.second_theme)];
  }
  std::vector<float> column(clusters);
  for (std::size_t at = 0; at < partition.centroids.weights.size(); at += clusters) {
    for (std::size_t c = 0; c < clusters; ++c)
      column[index_of(number[c])] = partition.centroids.weights[at + c];
    std::ranges::copy(column, partition.centroids.weights.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

/// How many themes have documents: they are numbered by size, so those without come last.
std::size_t non_empty(const std::vector<Assignment>& assignments) {
  std::size_t themes = 0;
  for (const Assignment& assignment : assignments) {
    if (assignment.theme != no_theme) themes = std::max<std::size_t>(themes, index_of(assignment.theme) + 1);
  }
  return themes;
}

/// Per theme its documents nearest the centroid, one a respondent.
void choose_quotes(const Corpus& corpus, std::size_t quotes, Themes& themes) {
  std::vector<std::vector<std::uint32_t>> members(themes.themes.size());
  for (std::uint32_t i = 0; i < themes.assignments.size(); ++i) {
    if (themes.assignments[i].theme != no_theme) members[index_of(themes.assignments[i].theme)].push_back(i);
  }
  for (std::size_t theme = 0; theme < members.size(); ++theme) {
    std::ranges::stable_sort(members[theme], std::greater{},
                             [&](std::uint32_t i) { return themes.assignments[i].score; });
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

/// Documents that themes are made from: all that have a term, or so many of them drawn with the seed (Bentley
/// & Floyd 1987 would save memory, not time), ascending.
std::vector<std::size_t> sample_of(const WeightedRows& rows, std::size_t most, std::uint64_t seed) {
  std::vector<std::size_t> sample;
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    if (rows.row(i).size() > 0) sample.push_back(i);
  }
  if (sample.size() <= most) return sample;
  Random random(seed);
  for (std::size_t i = 0; i < most; ++i)
    std::swap(sample[i], sample[i + random.below(static_cast<std::uint32_t>(sample.size() - i))]);
  sample.resize(most);
  std::ranges::sort(sample);
  return sample;
}

Centroids find_centroids(const TextSpace& space, std::span<const std::size_t> sample,
                         const WeightedRows& background, const KMeansSettings& settings) {
  const auto clusters = consensus(views(space, sample, background, settings.seed), settings);
  CompressedRows<float> rows;
  for (const std::size_t document : sample) space.append(document, rows);
  return centroids_of(rows, space.columns(), clusters);
}

std::vector<Assignment> assign(const TextSpace& space, const Centroids& centroids) {
  constexpr std::size_t rows_per_block = 1024;
  std::vector<Assignment> result(space.rows().rows());
  for_each_block(result.size(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    CompressedRows<float> block;
    std::vector<float> cosines(centroids.clusters);
    for (std::size_t i = begin; i < end; ++i) space.append(i, block);
    for (std::size_t i = begin; i < end; ++i) {
      const auto row = block.row(i - begin);
      if (row.size() > 0) result[i] = nearest(row, centroids, cosines);
    }
  });
  return result;
}

}  // namespace

Themes cluster(const Corpus& corpus, const FormCounts& forms, const WeightedTerms& weighted,
               const Lexicon* lexicon, const ClusterSettings& settings, Diagnostics& diagnostics) {
  const Terms& terms = weighted.terms;
  const std::vector<std::size_t> sample = sample_of(weighted.rows(), settings.sample, settings.k_means.seed);
  const TextSpace space(weighted.rows(), terms.counts.vocabulary, sample);
  Partition partition{.centroids = find_centroids(space, sample, weighted.background, settings.k_means)};
  partition.assignments = assign(space, partition.centroids);
  number_by_size(partition);
  const std::size_t themes = non_empty(partition.assignments);
  if (themes < settings.k_means.clusters) diagnostics.add(fewer_themes, {});
  Themes result{std::vector<Theme>(themes), std::move(partition.assignments)};
  const auto places = theme_plane(partition.centroids);
  for (std::size_t theme = 0; theme < themes; ++theme) {
    result.themes[theme].x = places[theme].first;
    result.themes[theme].y = places[theme].second;
  }
  choose_quotes(corpus, settings.quotes, result);
  auto words =
      keywords(forms, terms, space, partition.centroids, result.assignments, lexicon, settings.keywords);
  for (std::size_t theme = 0; theme < themes; ++theme)
    result.themes[theme].keywords = std::move(words[theme]);
  const auto left_out = std::ranges::count(result.assignments, no_theme, &Assignment::theme);
  if (left_out > 0) diagnostics.add(without_theme, {}, static_cast<std::size_t>(left_out));
  return result;
}

}  // namespace erfar
