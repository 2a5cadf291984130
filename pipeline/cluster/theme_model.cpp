#include "pipeline/cluster/theme_model.h"

#include <algorithm>
#include <unordered_set>

#include "pipeline/cluster/assign.h"
#include "pipeline/cluster/describe.h"
#include "pipeline/cluster/new_themes.h"
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

WaveCounts counts_of(const Themes& themes, const Corpus& corpus, const std::string& wave) {
  const std::size_t count = themes.themes.size();
  WaveCounts result{wave, corpus.size(), 0, std::vector<std::size_t>(count), std::vector<std::size_t>(count)};
  std::unordered_set<std::string_view> all;
  std::vector<std::unordered_set<std::string_view>> of_theme(count);
  for (std::size_t document = 0; document < corpus.size(); ++document) {
    all.insert(corpus.respondents[document]);
    const ThemeId theme = themes.assignments[document].theme;
    if (theme == no_theme) continue;
    ++result.documents_of[index_of(theme)];
    of_theme[index_of(theme)].insert(corpus.respondents[document]);
  }
  result.respondents = all.size();
  for (std::size_t theme = 0; theme < count; ++theme) result.respondents_of[theme] = of_theme[theme].size();
  return result;
}

/// Lays centroids over one ascending list of terms onto another: rows of terms that the other lacks go, and
/// rows of terms that are only there are zero. The dimensions behind the terms stay.
Centroids onto(const std::vector<std::string>& to, const std::vector<std::string>& from,
               const Centroids& centroids) {
  const std::size_t clusters = centroids.clusters;
  if (clusters == 0) return {};
  const std::size_t dimensions = centroids.weights.size() / clusters - from.size();
  Centroids result{clusters, std::vector<float>((to.size() + dimensions) * clusters)};
  const auto copy_row = [&](std::size_t source, std::size_t target) {
    std::copy_n(centroids.weights.begin() + static_cast<std::ptrdiff_t>(source * clusters), clusters,
                result.weights.begin() + static_cast<std::ptrdiff_t>(target * clusters));
  };
  for (std::size_t target = 0, source = 0; target < to.size(); ++target) {
    while (source < from.size() && from[source] < to[target]) ++source;
    if (source < from.size() && from[source] == to[target]) copy_row(source, target);
  }
  for (std::size_t i = 0; i < dimensions; ++i) copy_row(from.size() + i, to.size() + i);
  return result;
}

/// The clusters from `first` on.
Centroids from_cluster(std::size_t first, const Centroids& centroids) {
  Centroids result{centroids.clusters - first, {}};
  for (std::size_t at = 0; at < centroids.weights.size(); at += centroids.clusters) {
    const auto row = centroids.weights.begin() + static_cast<std::ptrdiff_t>(at);
    result.weights.insert(result.weights.end(), row + static_cast<std::ptrdiff_t>(first),
                          row + static_cast<std::ptrdiff_t>(centroids.clusters));
  }
  return result;
}

/// Centroids side by side.
Centroids joined(const Centroids& a, const Centroids& b) {
  if (b.clusters == 0) return a;
  Centroids result{a.clusters + b.clusters, {}};
  const std::size_t rows = a.weights.size() / a.clusters;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto add_row = [&](const Centroids& of) {
      const auto begin = of.weights.begin() + static_cast<std::ptrdiff_t>(row * of.clusters);
      result.weights.insert(result.weights.end(), begin, begin + static_cast<std::ptrdiff_t>(of.clusters));
    };
    add_row(a);
    add_row(b);
  }
  return result;
}

/// A new theme's documents are its own; documents of a theme that a person merged go where it was merged
/// into.
void settle(const ThemeModel& model, const std::vector<std::vector<std::size_t>>& found,
            std::vector<Assignment>& assignments) {
  for (Assignment& assignment : assignments) {
    for (ThemeId* theme : {&assignment.theme, &assignment.second_theme}) {
      if (*theme == no_theme) continue;
      if (const auto into = model.themes[index_of(*theme)].merged_into)
        *theme = ThemeId{static_cast<std::uint32_t>(*into)};
    }
  }
  for (std::size_t group = 0; group < found.size(); ++group) {
    for (const std::size_t document : found[group])
      assignments[document].theme = ThemeId{static_cast<std::uint32_t>(model.themes.size() + group)};
  }
}

}  // namespace

ThemeModel model_of(const Themes& themes, const WeightedTerms& weighted, const Corpus& corpus,
                    const std::string& wave) {
  const TermCounts& counts = weighted.terms.counts;
  ThemeModel model{.frequencies = frequencies_of(counts.vocabulary, weighted.documents_with,
                                                 counts.matrix.rows() + weighted.background.rows()),
                   .seen = frequencies_in(counts),
                   .centroids = themes.centroids,
                   .mean_meaning = themes.mean_meaning,
                   .themes = {},
                   .waves = {counts_of(themes, corpus, wave)}};
  for (const Theme& theme : themes.themes)
    model.themes.push_back({.name = {}, .keywords = theme.keywords, .merged_into = {}, .since = wave});
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
  result.assignments = assign(space, result.centroids);
  const auto found = new_themes(corpus, weighted, space, model.seen, settings);
  CompressedRows<float> rows;
  for (std::size_t document = 0; document < corpus.size() && !found.empty(); ++document)
    space.append(document, rows);
  result.centroids = joined(result.centroids, centroids_of(rows, space.columns(), found));
  settle(model, found, result.assignments);
  result.themes.resize(model.themes.size() + found.size());
  describe(corpus, forms, weighted, lexicon, space, settings, result);
  for (std::size_t theme = 0; theme < result.themes.size(); ++theme) {
    result.themes[theme].is_new = theme >= model.themes.size();
    if (result.themes[theme].is_new) continue;
    result.themes[theme].name = model.themes[theme].name;
    result.themes[theme].keywords = model.themes[theme].keywords;
  }
  note_left_out(result, diagnostics);
  return result;
}

void add_wave(const Themes& themes, const WeightedTerms& weighted, const Corpus& corpus,
              const std::string& wave, ThemeModel& model) {
  add(frequencies_in(weighted.terms.counts), model.seen);
  model.waves.push_back(counts_of(themes, corpus, wave));
  if (themes.themes.size() == model.themes.size()) return;
  for (std::size_t theme = model.themes.size(); theme < themes.themes.size(); ++theme)
    model.themes.push_back(
        {.name = {}, .keywords = themes.themes[theme].keywords, .merged_into = {}, .since = wave});
  const std::vector<std::string> before = model.frequencies.terms;
  const Vocabulary& vocabulary = weighted.terms.counts.vocabulary;
  const auto words = frequencies_of(vocabulary, std::vector<std::uint32_t>(vocabulary.size()), 0);
  add(words, model.frequencies);
  model.centroids = joined(
      onto(model.frequencies.terms, before, model.centroids),
      onto(model.frequencies.terms, words.terms, from_cluster(model.centroids.clusters, themes.centroids)));
}

}  // namespace erfar
