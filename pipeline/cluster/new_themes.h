#pragma once

#include <vector>

#include "pipeline/cluster/cluster.h"
#include "pipeline/cluster/text_space.h"

namespace erfar {

/// What may be a theme of its own in a later wave: the documents of clusters of the wave that have the
/// clusters' new term. Both in the order of their texts, so that sums over them do not depend on the order of
/// rows.
struct NewTheme {
  std::vector<std::size_t> clusters;   // all of their documents: what the theme is about
  std::vector<std::size_t> documents;  // those with the term
};

/// The wave is clustered afresh. A cluster is new where half of its documents share a term that was rare in
/// the waves `seen` before and stands in more documents now than chance explains (Fisher's exact test,
/// corrected by Holm over the terms of five documents or more, 5 %); clusters around one term are one theme,
/// of five respondents at least.
std::vector<NewTheme> new_themes(const Corpus& corpus, const WeightedTerms& weighted, const TextSpace& space,
                                 const TermFrequencies& seen, const ClusterSettings& settings);

}  // namespace erfar
