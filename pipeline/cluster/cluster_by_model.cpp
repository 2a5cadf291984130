#include "pipeline/cluster/cluster_by_model.h"

#include <utility>

#include "pipeline/cluster/assign.h"
#include "pipeline/cluster/centroids.h"
#include "pipeline/cluster/describe.h"
#include "pipeline/cluster/left_out.h"
#include "pipeline/cluster/new_themes.h"
#include "pipeline/cluster/split_themes.h"
#include "pipeline/weigh/term_frequencies.h"

namespace erfar {
namespace {

constexpr double same_direction = 0.7;  // cosine of two centroids from which on they are one theme

/// Which of the found groups' centroids point where none of the model's does.
std::vector<bool> point_elsewhere(const Centroids& found, const Centroids& known) {
  const std::vector<double> cosines = cosines_of(found, known);
  std::vector<bool> result(found.clusters, true);
  for (std::size_t at = 0; at < cosines.size(); ++at) {
    if (cosines[at] >= same_direction) result[at / known.clusters] = false;
  }
  return result;
}

struct Found {
  std::vector<std::vector<std::size_t>> groups;
  Centroids centroids;
};

/// What is found and no known theme come back.
Found found_beside(const Centroids& known, const std::vector<NewTheme>& themes, const TextSpace& space) {
  if (themes.empty()) return {};
  std::vector<std::vector<std::size_t>> clusters;
  for (const NewTheme& theme : themes) clusters.push_back(theme.clusters);
  const std::vector<bool> elsewhere = point_elsewhere(centroids_of(clusters, space), known);
  Found result;
  for (std::size_t theme = 0; theme < themes.size(); ++theme) {
    if (elsewhere[theme]) result.groups.push_back(themes[theme].documents);
  }
  result.centroids = centroids_of(result.groups, space);
  return result;
}

/// Puts a document into a theme that is not its nearest.
void move(std::size_t document, std::size_t theme, const TextSpace& space, const Centroids& centroids,
          Assignment& assignment) {
  CompressedRows<float> rows;
  space.append(document, rows);
  if (assignment.second_theme == ThemeId{static_cast<std::uint32_t>(theme)}) {
    assignment.second_theme = no_theme;
    assignment.second = 0;
  }
  assignment.theme = ThemeId{static_cast<std::uint32_t>(theme)};
  assignment.score = cosine(rows.row(0), centroids, theme);
  assignment.left_out = LeftOut::no;
  assignment.nearest = no_theme;
}

/// Every document to the nearest of the themes that are no part of another.
std::vector<Assignment> assign_to_wholes(const TextSpace& space, const Themes& themes) {
  std::vector<std::size_t> wholes;
  for (std::size_t theme = 0; theme < themes.themes.size(); ++theme) {
    if (!themes.themes[theme].part_of) wholes.push_back(theme);
  }
  std::vector<Assignment> result = assign(space, chosen(themes.centroids, wholes));
  for (Assignment& assignment : result) {
    for (ThemeId* theme : {&assignment.theme, &assignment.second_theme}) {
      if (*theme != no_theme) *theme = ThemeId{static_cast<std::uint32_t>(wholes[index_of(*theme)])};
    }
  }
  return result;
}

/// A new theme's documents are its own; documents of a theme that a person merged go where it was merged
/// into.
void settle(const Found& found, const TextSpace& space, Themes& themes) {
  const std::vector<std::size_t> counted_as_now = counted_as(themes);
  for (std::size_t document = 0; document < themes.assignments.size(); ++document) {
    Assignment& assignment = themes.assignments[document];
    const auto counted = [&](ThemeId theme) {
      return theme == no_theme ? theme : ThemeId{static_cast<std::uint32_t>(counted_as_now[index_of(theme)])};
    };
    assignment.second_theme = counted(assignment.second_theme);
    assignment.nearest = counted(assignment.nearest);
    if (const ThemeId first = counted(assignment.theme); first != assignment.theme)
      move(document, index_of(first), space, themes.centroids, assignment);
    if (assignment.second_theme == assignment.theme) assignment.second_theme = no_theme;
    if (assignment.second_theme == no_theme) assignment.second = 0;
  }
  const std::size_t kept = themes.themes.size() - found.groups.size();
  for (std::size_t group = 0; group < found.groups.size(); ++group) {
    const std::size_t theme = kept + group;
    for (const std::size_t document : found.groups[group]) {
      Assignment& assignment = themes.assignments[document];
      const ThemeId nearest = assignment.theme;
      if (nearest == ThemeId{static_cast<std::uint32_t>(theme)}) continue;
      const float score = assignment.score;
      move(document, theme, space, themes.centroids, assignment);
      if (nearest == no_theme) continue;
      assignment.second_theme = nearest;  // nearer than the new one: the margin says so
      assignment.second = score;
    }
  }
}

/// The model's themes, those just found behind them.
std::vector<Theme> themes_of(const ThemeModel& model, std::size_t found) {
  std::vector<Theme> result(model.themes.size() + found);
  const std::vector<std::size_t> counted = counted_as(model);
  for (std::size_t theme = 0; theme < model.themes.size(); ++theme) {
    result[theme].part_of = model.themes[theme].part_of;
    result[theme].name = model.themes[theme].name;
    if (counted[theme] != theme) result[theme].counted_as = counted[theme];
  }
  for (std::size_t theme = model.themes.size(); theme < result.size(); ++theme) result[theme].is_new = true;
  return result;
}

}  // namespace

Themes cluster_by_model(const ThemeModel& model, const Corpus& corpus, const FormCounts& forms,
                        const WeightedTerms& weighted, const Lexicon* lexicon,
                        const ClusterSettings& settings, Diagnostics& diagnostics) {
  const Vocabulary& vocabulary = weighted.terms.counts.vocabulary;
  const TextSpace space(weighted.rows(), vocabulary, model.mean_meaning);
  Themes result{.themes = {},
                .assignments = {},
                .centroids = onto(terms_of(vocabulary), model.frequencies.terms, model.centroids),
                .mean_meaning = model.mean_meaning};
  const auto found =
      found_beside(result.centroids, new_themes(corpus, weighted, space, model.seen, settings), space);
  result.centroids = joined(result.centroids, found.centroids);
  result.themes = themes_of(model, found.groups.size());
  result.assignments = assign_to_wholes(space, result);
  leave_out(settings.without_theme, result.assignments, counted_as(result), found.groups);
  settle(found, space, result);
  put_into_parts(space, result);
  append_parts(model, corpus, weighted, space, settings, diagnostics, result);
  put_into_parts(space, result);
  describe(corpus, forms, weighted, lexicon, space, settings, result);
  for (std::size_t theme = 0; theme < model.themes.size(); ++theme)
    result.themes[theme].keywords = model.themes[theme].keywords;
  note_left_out(result, diagnostics);
  return result;
}

}  // namespace erfar
