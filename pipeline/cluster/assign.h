#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/cluster/text_space.h"

namespace erfar {

/// Documents that themes are made from: all that have a term, or so many of them drawn with the seed (Bentley
/// & Floyd 1987 would save memory, not time), ascending.
std::vector<std::size_t> sample_of(const WeightedRows& rows, std::size_t most, std::uint64_t seed);

/// Every document that has a term to its nearest centroid; `centroids` are over the space's columns.
std::vector<Assignment> assign(const TextSpace& space, const Centroids& centroids);

/// Gives clusters new numbers by falling size; ties go to the cluster whose first document comes first.
void number_by_size(Partition& partition);

}  // namespace erfar
