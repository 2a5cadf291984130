#pragma once

#include "pipeline/cluster/cluster.h"
#include "pipeline/cluster/text_space.h"

namespace erfar {

/// What a reader is told of themes whose assignments and centroids are there: size, place in the plane,
/// quotes and keywords.
void describe(const Corpus& corpus, const FormCounts& forms, const WeightedTerms& weighted,
              const Lexicon* lexicon, const TextSpace& space, const ClusterSettings& settings,
              Themes& themes);

}  // namespace erfar
