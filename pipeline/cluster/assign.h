#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/cluster/text_space.h"
#include "pipeline/read/corpus.h"

namespace erfar {

/// Documents that themes are made from: all that have a term, or so many of them drawn by lot, by text. Which
/// texts are drawn and how they are ordered follows from the texts and the seed, so that neither the order of
/// the rows in a file nor their ids change anything.
std::vector<std::size_t> sample_of(const Corpus& corpus, const WeightedRows& rows, std::size_t most,
                                   std::uint64_t seed);

/// The same of these documents, all of which have a term.
std::vector<std::size_t> sample_of(const Corpus& corpus, std::vector<std::size_t> documents, std::size_t most,
                                   std::uint64_t seed);

/// Every document that has a term to its nearest centroid; `centroids` are over the space's columns.
std::vector<Assignment> assign(const TextSpace& space, const Centroids& centroids);

/// Gives clusters new numbers by falling size; of equals the one of the lower number stays first.
/// Returns by cluster its number.
std::vector<ThemeId> number_by_size(Partition& partition);

}  // namespace erfar
