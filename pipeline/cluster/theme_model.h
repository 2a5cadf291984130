#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/cluster/theme.h"
#include "pipeline/cluster/theme_tree.h"
#include "pipeline/cluster/theme_words.h"
#include "pipeline/read/corpus.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {

/// A theme as it is kept from wave to wave; its place in the model is its id, which never changes.
struct KeptTheme {
  std::string name;  // given by a person; empty = none yet
  std::vector<std::string> keywords;
  std::optional<std::size_t> merged_into;  // the theme that a person counts it as
  std::size_t split_into = 0;              // how many parts a person wants of it; 0 = it is whole
  std::optional<std::size_t> part_of;      // the theme that it was split from, which has a lower number
  std::string since;                       // the wave it was found in
};

/// How many answered in one wave, how many of them on each theme, and with which words.
struct WaveCounts {
  std::string wave;
  std::size_t documents = 0;
  std::size_t respondents = 0;
  std::vector<std::size_t> documents_of;    // by theme, those of its parts among them
  std::vector<std::size_t> respondents_of;  // by theme; distinct
  std::vector<std::size_t> counted_as;      // by theme: itself, or the one that has its documents
  std::vector<ThemeWords> words = {};       // by theme; empty = not known: kept by a program that had none
};

/// What one wave leaves to the next: no text, but terms, figures, and what people said of the themes.
struct ThemeModel {
  TermFrequencies frequencies;  // of the first wave and its background
  TermFrequencies seen;         // of all waves, without the background
  Centroids centroids;          // over the terms of `frequencies`, then the dimensions of the word vectors
  std::vector<float> mean_meaning;
  std::vector<KeptTheme> themes;
  std::vector<WaveCounts> waves;  // in the order they were run
};

/// The model of a first wave.
ThemeModel model_of(const Themes& themes, const WeightedTerms& weighted, const Corpus& corpus,
                    const std::string& wave);

/// By theme: itself, the one that people merged it into, or the whole where they undid its split.
std::vector<std::size_t> counted_as(const ThemeModel& model);

PartOf part_of(const ThemeModel& model);

/// Adds a later wave and its new themes to the model; `again` where its terms are in the model already.
void add_wave(const Themes& themes, const WeightedTerms& weighted, const Corpus& corpus,
              const std::string& wave, bool again, ThemeModel& model);

}  // namespace erfar
