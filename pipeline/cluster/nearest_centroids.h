#pragma once

#include <cstddef>
#include <span>

#include "pipeline/cluster/theme.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// Rows [begin, begin + found.size()), of unit length, to the nearest two of the centroids (`nearest_two`),
/// which are over the same columns; an empty row to none. A row's cosines are summed in the order of its
/// entries.
void nearest_centroids(const WeightedRows& rows, std::size_t begin, const Centroids& centroids,
                       std::span<Assignment> found);

}  // namespace erfar
