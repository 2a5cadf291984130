#include "pipeline/cluster/theme_model.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <unordered_set>

#include "pipeline/cluster/assign.h"
#include "pipeline/cluster/centroids.h"
#include "pipeline/cluster/describe.h"
#include "pipeline/cluster/left_out.h"
#include "pipeline/cluster/new_themes.h"
#include "pipeline/cluster/split_themes.h"
#include "pipeline/weigh/tf_idf.h"

namespace erfar {
namespace {

std::vector<std::string> terms_of(const Vocabulary& vocabulary) {
  std::vector<std::string> result;
  for (std::uint32_t term = 0; term < vocabulary.size(); ++term)
    result.emplace_back(vocabulary[TermId{term}]);
  return result;
}

TermFrequencies frequencies_of(const Vocabulary& vocabulary, const std::vector<std::uint32_t>& documents_with,
                               std::size_t documents) {
  return {.terms = terms_of(vocabulary), .documents_with = documents_with, .documents = documents};
}

TermFrequencies frequencies_in(const TermCounts& counts) {
  return frequencies_of(counts.vocabulary, document_frequencies(counts.matrix, counts.vocabulary.size()),
                        counts.matrix.rows());
}

/// Adds up frequencies of two sets of documents.
void add(const TermFrequencies& other, TermFrequencies& sum) {
  TermFrequencies result{.terms = {}, .documents_with = {}, .documents = sum.documents + other.documents};
  std::size_t a = 0, b = 0;
  while (a < sum.terms.size() || b < other.terms.size()) {
    const bool of_a = b == other.terms.size() || (a < sum.terms.size() && sum.terms[a] <= other.terms[b]);
    const bool of_b = a == sum.terms.size() || (b < other.terms.size() && other.terms[b] <= sum.terms[a]);
    result.terms.push_back(of_a ? sum.terms[a] : other.terms[b]);
    result.documents_with.push_back((of_a ? sum.documents_with[a] : 0) +
                                    (of_b ? other.documents_with[b] : 0));
    a += of_a;
    b += of_b;
  }
  sum = std::move(result);
}

WaveCounts counts_of(const Themes& themes, const TermCounts& counts, const Corpus& corpus,
                     const std::string& wave) {
  const auto respondents = [&](const auto& documents) {
    std::unordered_set<std::string_view> distinct;
    for (const std::size_t document : documents) distinct.insert(corpus.respondents[document]);
    return distinct.size();
  };
  WaveCounts result{.wave = wave,
                    .documents = corpus.size(),
                    .respondents = respondents(std::views::iota(std::size_t{0}, corpus.size())),
                    .documents_of = {},
                    .respondents_of = {},
                    .counted_as = counted_as(themes),
                    .words = words_by_theme(themes, counts, corpus)};
  for (const auto& documents : documents_by_theme(themes)) {
    result.documents_of.push_back(documents.size());
    result.respondents_of.push_back(respondents(documents));
  }
  return result;
}

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

/// The groups that are none of the known themes come back.
Found found_beside(const Centroids& known, std::vector<std::vector<std::size_t>> groups,
                   const TextSpace& space) {
  if (groups.empty()) return {};
  const std::vector<bool> elsewhere = point_elsewhere(centroids_of(groups, space), known);
  std::size_t place = 0;
  std::erase_if(groups, [&](const auto&) { return !elsewhere[place++]; });
  Centroids centroids = centroids_of(groups, space);
  return {std::move(groups), std::move(centroids)};
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
      if (themes.assignments[document].theme != ThemeId{static_cast<std::uint32_t>(theme)})
        move(document, theme, space, themes.centroids, themes.assignments[document]);
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

std::vector<std::size_t> counted_as(const ThemeModel& model) {
  std::vector<std::size_t> result;
  for (const KeptTheme& theme : model.themes) {
    const auto whole = theme.part_of;
    const bool is_idle = whole && (model.themes[*whole].split_into == 0 || result[*whole] != *whole);
    result.push_back(is_idle ? result[*whole] : theme.merged_into.value_or(result.size()));
  }
  return result;
}

PartOf part_of(const ThemeModel& model) {
  PartOf result;
  for (const KeptTheme& theme : model.themes) result.push_back(theme.part_of);
  return result;
}

ThemeModel model_of(const Themes& themes, const WeightedTerms& weighted, const Corpus& corpus,
                    const std::string& wave) {
  const TermCounts& counts = weighted.terms.counts;
  ThemeModel model{.frequencies = frequencies_of(counts.vocabulary, weighted.documents_with,
                                                 counts.matrix.rows() + weighted.background.rows()),
                   .seen = frequencies_in(counts),
                   .centroids = themes.centroids,
                   .mean_meaning = themes.mean_meaning,
                   .themes = {},
                   .waves = {counts_of(themes, counts, corpus, wave)}};
  for (const Theme& theme : themes.themes)
    model.themes.push_back(
        {.name = theme.name, .keywords = theme.keywords, .merged_into = {}, .since = wave});
  return model;
}

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

void add_wave(const Themes& themes, const WeightedTerms& weighted, const Corpus& corpus,
              const std::string& wave, bool again, ThemeModel& model) {
  if (!again) add(frequencies_in(weighted.terms.counts), model.seen);
  model.waves.push_back(counts_of(themes, weighted.terms.counts, corpus, wave));
  if (themes.themes.size() == model.themes.size()) return;
  for (std::size_t theme = model.themes.size(); theme < themes.themes.size(); ++theme) {
    const auto whole = themes.themes[theme].part_of;
    model.themes.push_back({.name = {},
                            .keywords = themes.themes[theme].keywords,
                            .merged_into = {},
                            .part_of = whole,
                            .since = wave});
    if (whole)
      model.themes[*whole].split_into =
          static_cast<std::size_t>(std::ranges::count(themes.themes, whole, &Theme::part_of));
  }
  std::vector<std::size_t> found(themes.themes.size() - model.centroids.clusters);
  std::iota(found.begin(), found.end(), model.centroids.clusters);
  const std::vector<std::string> before = model.frequencies.terms;
  const Vocabulary& vocabulary = weighted.terms.counts.vocabulary;
  const auto words = frequencies_of(vocabulary, std::vector<std::uint32_t>(vocabulary.size()), 0);
  add(words, model.frequencies);
  model.centroids = joined(onto(model.frequencies.terms, before, model.centroids),
                           onto(model.frequencies.terms, words.terms, chosen(themes.centroids, found)));
}

}  // namespace erfar
