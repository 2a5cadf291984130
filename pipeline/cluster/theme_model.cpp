#include "pipeline/cluster/theme_model.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <unordered_set>

#include "pipeline/cluster/centroids.h"
#include "pipeline/weigh/term_frequencies.h"

namespace erfar {
namespace {

WaveCounts counts_of(const Themes& themes, const TermCounts& counts, const Corpus& corpus,
                     const std::string& wave) {
  const auto respondents = [&](const auto& documents) {
    std::unordered_set<std::string_view> distinct;
    for (const std::size_t document : documents) distinct.insert(corpus.respondent(document));
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
