#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/cluster/text_space.h"
#include "pipeline/read/corpus.h"

namespace erfar {

/// Documents that themes are made from: all that have a term, or so many of them drawn by lot. Which are
/// drawn and how they are ordered follows from their texts, ids and the seed, so that the order of the rows
/// in a file changes nothing.
std::vector<std::size_t> sample_of(const Corpus& corpus, const WeightedRows& rows, std::size_t most,
                                   std::uint64_t seed);

/// Every document that has a term to its nearest centroid; `centroids` are over the space's columns.
std::vector<Assignment> assign(const TextSpace& space, const Centroids& centroids);

/// Gives clusters new numbers by falling size; ties go to the cluster whose first document comes first.
void number_by_size(Partition& partition);

}  // namespace erfar
