#pragma once

#include <cstddef>

#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// Moves each row towards its nearest others: to itself plus the mean of the `count` rows of greatest cosine,
/// by their cosines, scaled to unit length again. What a short text leaves out its neighbours say. `rows`
/// have unit length or are zero; time grows with the square of their number.
DenseRows drawn_to_neighbours(const DenseRows& rows, std::size_t count);

}  // namespace erfar
