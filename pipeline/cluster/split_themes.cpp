#include "pipeline/cluster/split_themes.h"

#include <algorithm>

#include "pipeline/cluster/centroids.h"
#include "pipeline/cluster/consensus.h"
#include "pipeline/cluster/sample.h"
#include "pipeline/cluster/views.h"

namespace erfar {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

constexpr Finding fewer_parts{"fewer_parts_than_asked",
                              Treatment::noted,
                              {"Et tema har færre deler enn du ba om, fordi for få av svarene er ulike nok.",
                               "Eit tema har færre delar enn du bad om, fordi for få av svara er ulike nok.",
                               "A theme has fewer parts than asked for, as too few of its answers differ "
                               "enough."}};

/// The documents in groups of alike ones, the largest first; none where no two groups can be made.
Groups split(const Corpus& corpus, const WeightedTerms& weighted, const TextSpace& space,
             std::vector<std::size_t> documents, std::size_t parts, const ClusterSettings& settings) {
  KMeansSettings k_means = settings.k_means;
  k_means.clusters = parts;
  const auto sample = sample_of(corpus, std::move(documents), settings.sample, k_means.seed);
  if (sample.empty()) return {};
  Groups groups = consensus(views(space, sample, weighted.background, k_means.seed), k_means);
  std::erase_if(groups, [](const auto& group) { return group.empty(); });
  if (groups.size() < 2) return {};
  for (auto& group : groups) {
    for (std::size_t& document : group) document = sample[document];
  }
  std::ranges::stable_sort(groups, std::greater{}, &std::vector<std::size_t>::size);
  return groups;
}

/// By theme its parts, unless people have made it whole again.
Groups parts_by_theme(const Themes& themes) {
  Groups result(themes.themes.size());
  for (std::size_t theme = 0; theme < result.size(); ++theme) {
    const auto whole = themes.themes[theme].part_of, other = themes.themes[theme].counted_as;
    if (whole && (!other || themes.themes[*other].part_of == whole)) result[*whole].push_back(theme);
  }
  return result;
}

/// The part, or part of a part, that a row is nearest to, or what that one was merged into; the theme itself
/// where it is whole.
ThemeId nearest_part(ThemeId theme, const Groups& parts, WeightedRows::Row row, const Themes& themes) {
  std::size_t at = index_of(theme);
  while (!parts[at].empty()) {
    const std::size_t nearest = *std::ranges::max_element(
        parts[at], {}, [&](std::size_t part) { return cosine(row, themes.centroids, part); });
    at = themes.themes[nearest].counted_as.value_or(nearest);
  }
  return ThemeId{static_cast<std::uint32_t>(at)};
}

}  // namespace

void append_parts(const ThemeModel& model, const Corpus& corpus, const WeightedTerms& weighted,
                  const TextSpace& space, const ClusterSettings& settings, Diagnostics& diagnostics,
                  Themes& themes) {
  const auto of_theme = documents_by_theme(themes);
  for (std::size_t whole = 0; whole < model.themes.size(); ++whole) {
    const std::size_t wanted = model.themes[whole].split_into;
    const auto is_part = [&](const KeptTheme& theme) { return theme.part_of == whole; };
    if (wanted == 0 || std::ranges::any_of(model.themes, is_part)) continue;
    const Groups groups =
        split(corpus, weighted, space, {of_theme[whole].begin(), of_theme[whole].end()}, wanted, settings);
    if (groups.size() < wanted) diagnostics.add(fewer_parts, {});
    for (std::size_t part = 0; part < groups.size(); ++part) themes.themes.push_back({.part_of = whole});
    if (!groups.empty()) themes.centroids = joined(themes.centroids, centroids_of(groups, space));
  }
}

void put_into_parts(const TextSpace& space, Themes& themes) {
  const Groups parts = parts_by_theme(themes);
  const auto is_split = [&](ThemeId theme) { return theme != no_theme && !parts[index_of(theme)].empty(); };
  for (std::size_t document = 0; document < themes.assignments.size(); ++document) {
    Assignment& assignment = themes.assignments[document];
    ThemeId* const found[] = {&assignment.theme, &assignment.second_theme, &assignment.nearest};
    if (std::ranges::none_of(found, [&](const ThemeId* theme) { return is_split(*theme); })) continue;
    CompressedRows<float> rows;
    space.append(document, rows);
    const bool moves = is_split(assignment.theme);
    for (ThemeId* theme : found) {
      if (is_split(*theme)) *theme = nearest_part(*theme, parts, rows.row(0), themes);
    }
    if (moves) assignment.score = cosine(rows.row(0), themes.centroids, index_of(assignment.theme));
  }
}

}  // namespace erfar
