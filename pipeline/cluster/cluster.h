#pragma once

#include <cstddef>

#include "pipeline/base/diagnostics.h"
#include "pipeline/cluster/seeded.h"
#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/cluster/theme.h"
#include "pipeline/read/corpus.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {

struct ClusterSettings {
  KMeansSettings k_means;
  std::size_t sample = 4000;  // themes are made from at most so many documents, drawn with the seed
  std::size_t keywords = 8;
  std::size_t phrases = 3;
  std::size_t quotes = 3;
  std::size_t border = 1;       // documents of a theme that are shown for being nearly as near to another
  bool finds_number = false;    // of themes: `best_number`, not `k_means.clusters`
  double without_theme = 0.15;  // share of documents with words that may be left out at most
};

/// Themes of the corpus: a consensus of many runs over several views of a sample (`views`, `consensus`), to
/// whose centroids in `TextSpace` all documents are assigned. Of the corpus `weighted` has one row per
/// document; `forms` names the terms. Fewer usable documents than themes asked for give fewer themes, which
/// is noted. The texts of `seeds` are the last of the background of `weighted`; a seeded theme none of whose
/// texts shares a term with the documents, or that no document is nearest to, is noted and left out.
Themes cluster(const Corpus& corpus, const FormCounts& forms, const WeightedTerms& weighted,
               const Lexicon* lexicon, const ClusterSettings& settings, Diagnostics& diagnostics,
               const ThemeSeeds& seeds = {});

/// Notes how many documents have no theme, and why.
void note_left_out(const Themes& themes, Diagnostics& diagnostics);

}  // namespace erfar
