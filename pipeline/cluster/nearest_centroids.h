#pragma once

#include <cstdint>
#include <span>

#include "pipeline/base/ids.h"
#include "pipeline/cluster/theme.h"

namespace erfar {

/// The entries of a block of sparse rows of unit length, by row or by term; those of one row by ascending
/// term, in which order its cosines are summed.
struct BlockEntries {
  std::span<const TermId> terms;
  std::span<const std::uint32_t> rows;  // in the block
  std::span<const float> values;
};

/// Each row of a block to the nearest two of the centroids (`nearest_two`), which are over the same columns;
/// a row without entries to none. `found` has as many places as the block has rows.
void nearest_centroids(const BlockEntries& entries, const Centroids& centroids, std::span<Assignment> found);

}  // namespace erfar
