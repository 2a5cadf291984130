#include "pipeline/cluster/cluster.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "pipeline/cluster/assign.h"
#include "pipeline/cluster/centroids.h"
#include "pipeline/cluster/consensus.h"
#include "pipeline/cluster/describe.h"
#include "pipeline/cluster/left_out.h"
#include "pipeline/cluster/number_of_themes.h"
#include "pipeline/cluster/sample.h"
#include "pipeline/cluster/stability.h"
#include "pipeline/cluster/text_space.h"
#include "pipeline/cluster/views.h"
#include "pipeline/read/text_pass.h"

namespace erfar {
namespace {

constexpr Finding fewer_themes{"fewer_themes_than_asked",
                               Treatment::noted,
                               {"Det er færre temaer enn du ba om, fordi for få svar er ulike nok.",
                                "Det er færre tema enn du bad om, fordi for få svar er ulike nok.",
                                "There are fewer themes than asked for, as too few answers differ enough."}};

constexpr std::pair<LeftOut, Finding> without_theme[] = {
    {LeftOut::too_short,
     {"answer_without_theme",
      Treatment::noted,
      {"Svaret har bare funksjonsord og får ikke noe tema.",
       "Svaret har berre funksjonsord og får ikkje noko tema.",
       "The answer has function words only and gets no theme."}}},
    {LeftOut::nothing_shared,
     {"answer_shares_nothing",
      Treatment::noted,
      {"Svaret har for lite til felles med noe tema og får ikke noe (--without-theme).",
       "Svaret har for lite til felles med noko tema og får ikkje noko (--without-theme).",
       "The answer has too little in common with any theme and gets none (--without-theme)."}}},
    {LeftOut::between_two,
     {"answer_between_themes",
      Treatment::noted,
      {"Svaret ligger like nær to temaer og får ingen av dem (--without-theme).",
       "Svaret ligg like nær to tema og får ingen av dei (--without-theme).",
       "The answer is as near to one theme as to another and gets neither (--without-theme)."}}}};

/// How many themes have documents: they are numbered by size, so those without come last.
std::size_t non_empty(const std::vector<Assignment>& assignments) {
  std::size_t themes = 0;
  for (const Assignment& assignment : assignments) {
    if (assignment.theme != no_theme) themes = std::max<std::size_t>(themes, index_of(assignment.theme) + 1);
  }
  return themes;
}

/// Themes without documents are none, nor is any document near to them.
void drop_empty(std::size_t themes, Partition& partition) {
  std::vector<std::size_t> kept(themes);
  std::iota(kept.begin(), kept.end(), std::size_t{0});
  partition.centroids = chosen(partition.centroids, kept);
  for (Assignment& assignment : partition.assignments) {
    if (assignment.second_theme == no_theme || index_of(assignment.second_theme) < themes) continue;
    assignment.second_theme = no_theme;
    assignment.second = 0;
  }
}

constexpr Finding seed_without_word{
    "seeded_theme_without_known_word",
    Treatment::noted,
    {"Eksemplene på et tema har ingen ord som svarene deler; temaet blir ikke med (--seeds).",
     "Døma på eit tema har ingen ord som svara deler; temaet blir ikkje med (--seeds).",
     "The examples of a theme have no word that answers share; the theme is left out (--seeds)."}};

constexpr Finding seed_without_answer{
    "seeded_theme_without_answer",
    Treatment::noted,
    {"Ingen svar er nærmest temaet du ba om; det blir ikke med (--seeds).",
     "Ingen svar er nærast temaet du bad om; det blir ikkje med (--seeds).",
     "No answer is nearest to the theme that you asked for; it is left out (--seeds)."}};

constexpr Finding number_not_found{
    "number_of_themes_not_found",
    Treatment::noted,
    {"Det er for få svar til å finne antallet temaer; alle er i ett tema (--themes).",
     "Det er for få svar til å finne talet på tema; alle er i eitt tema (--themes).",
     "There are too few answers to find the number of themes; all are in one theme (--themes)."}};

/// Centroids of the clusters found in the sample, seeded themes first where there are any.
Centroids centroids_in(const TextSpace& space, std::span<const std::size_t> sample,
                       const std::vector<std::vector<std::size_t>>& members, const WeightedTerms& weighted,
                       const ThemeSeeds& seeds) {
  CompressedRows<float> rows;
  for (const std::size_t document : sample) space.append(document, rows);
  if (seeds.names.empty()) return centroids_of(rows, space.columns(), members);
  const TextSpace others(weighted.background, weighted.terms.counts.vocabulary,
                         {space.mean().begin(), space.mean().end()});
  for (std::size_t text = 0; text < seeds.texts.size(); ++text)
    others.append(weighted.background.rows() - seeds.texts.size() + text, rows);
  return seeded(rows, space.columns(), members, seeds.theme_of, seeds.names.size());
}

/// `clusters` are those of `number`; seeded themes are the first of all clusters.
void add_names(const ThemeSeeds& seeds, std::span<const std::size_t> clusters,
               std::span<const ThemeId> number, Themes& themes, Diagnostics& diagnostics) {
  for (std::size_t seed = 0; seed < seeds.names.size(); ++seed) {
    const auto place = static_cast<std::size_t>(std::ranges::find(clusters, seed) - clusters.begin());
    if (place == clusters.size()) {
      diagnostics.add(seed_without_word, {});
    } else if (index_of(number[place]) >= themes.themes.size()) {
      diagnostics.add(seed_without_answer, {});
    } else {
      themes.themes[index_of(number[place])].name = seeds.names[seed];
    }
  }
}

std::vector<std::string_view> respondents_of(const Corpus& corpus, std::span<const std::size_t> sample) {
  std::vector<std::string_view> result;
  for (const std::size_t document : sample) result.push_back(corpus.respondent(document));
  return result;
}

void add_stability(std::span<const DenseRows> sample_views, std::span<const std::size_t> sample,
                   std::span<const std::string_view> respondents, const KMeansSettings& settings,
                   Themes& themes) {
  std::vector<std::vector<std::size_t>> members(themes.themes.size());
  for (std::size_t row = 0; row < sample.size(); ++row) {
    const Assignment& assignment = themes.assignments[sample[row]];
    const ThemeId theme = assignment.theme != no_theme ? assignment.theme : assignment.nearest;
    if (theme != no_theme && index_of(theme) < members.size()) members[index_of(theme)].push_back(row);
  }
  const std::vector<double> found = stability(sample_views, respondents, members, settings);
  for (std::size_t theme = 0; theme < found.size(); ++theme) themes.themes[theme].stability = found[theme];
}

}  // namespace

void note_left_out(const Themes& themes, Diagnostics& diagnostics) {
  for (const auto& [reason, finding] : without_theme) {
    const auto documents = std::ranges::count(themes.assignments, reason, &Assignment::left_out);
    if (documents > 0) diagnostics.add(finding, {}, static_cast<std::size_t>(documents));
  }
}

Themes cluster(const Corpus& corpus, const FormCounts& forms, const WeightedTerms& weighted,
               const Lexicon* lexicon, const ClusterSettings& settings, Diagnostics& diagnostics,
               const ThemeSeeds& seeds) {
  KMeansSettings k_means = settings.k_means;
  const std::vector<std::size_t> sample = sample_of(corpus, weighted.rows(), settings.sample, k_means.seed);
  forget_texts(corpus);  // each text that was compared brought the pages around it
  const std::vector<std::string_view> respondents = respondents_of(corpus, sample);
  const TextSpace space(weighted.rows(), weighted.terms.counts.vocabulary, sample);
  const std::vector<DenseRows> sample_views = views(space, sample, weighted.background, k_means.seed);
  Themes result;
  if (settings.finds_number) {
    result.tried = try_numbers(sample_views, respondents, k_means);
    k_means.clusters = best_number(result.tried);
    if (result.tried.empty()) diagnostics.add(number_not_found, {});
  }
  const Centroids all = centroids_in(space, sample, consensus(sample_views, k_means), weighted, seeds);
  const std::vector<std::size_t> clusters = with_direction(all);
  Partition partition{.centroids = chosen(all, clusters)};
  partition.assignments = assign(space, partition.centroids);
  leave_out(settings.without_theme, partition.assignments);
  const std::vector<ThemeId> number = number_by_size(partition);
  result.themes.resize(non_empty(partition.assignments));
  drop_empty(result.themes.size(), partition);
  if (!settings.finds_number && result.themes.size() < k_means.clusters) diagnostics.add(fewer_themes, {});
  add_names(seeds, clusters, number, result, diagnostics);
  result.assignments = std::move(partition.assignments);
  result.centroids = std::move(partition.centroids);
  result.mean_meaning.assign(space.mean().begin(), space.mean().end());
  describe(corpus, forms, weighted, lexicon, space, settings, result);
  add_stability(sample_views, sample, respondents, k_means, result);
  note_left_out(result, diagnostics);
  return result;
}

}  // namespace erfar
