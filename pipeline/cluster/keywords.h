#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/cluster/text_space.h"
#include "pipeline/cluster/theme.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {

/// Per theme the words it is known by, most telling first, in their commonest spelling: terms of high keyness
/// against the other documents (`key_terms`) that are also near the theme's centroid in meaning, as chance
/// puts odd words into a small theme. Words of two documents or more come before the others, words that say
/// when come last, and where a lexicon is given a noun counts more than what describes or happens.
std::vector<std::vector<std::string>> keywords(const FormCounts& forms, const WeightedTerms& weighted,
                                               const TextSpace& space, const Centroids& centroids,
                                               const std::vector<Assignment>& assignments,
                                               const Lexicon* lexicon, std::size_t most);

}  // namespace erfar
