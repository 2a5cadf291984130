#pragma once

#include <vector>

#include "pipeline/cluster/cluster.h"
#include "pipeline/cluster/text_space.h"

namespace erfar {

/// What may be a theme of its own in a later wave: groups of documents, found by clustering the wave afresh,
/// at least half of which share a term that was rare in the waves `seen` before and stands in more documents
/// now than chance explains (Fisher's exact test, corrected by Holm over the terms of five documents or more,
/// 5 %). Each group has five respondents at least and
/// its documents in the order of their texts, so that sums over them do not depend on the order of rows.
std::vector<std::vector<std::size_t>> new_themes(const Corpus& corpus, const WeightedTerms& weighted,
                                                 const TextSpace& space, const TermFrequencies& seen,
                                                 const ClusterSettings& settings);

}  // namespace erfar
