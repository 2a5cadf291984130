#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/weigh/compressed_rows.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// Latent semantic analysis (Deerwester et al. 1990): the first right singular vectors of a matrix of
/// weighted rows, as a matrix of terms x dimensions. Terms that stand together get near places, and texts
/// that share no word become alike through others that do. By the randomised method with power iterations
/// (Halko, Martinsson & Tropp 2011, algorithm 4.4), from a seed. Fewer dimensions come back where the matrix
/// has less rank.
DenseRows latent_semantics(const CompressedRows<float>& rows, std::size_t terms, std::size_t dimensions,
                           std::uint64_t seed);

}  // namespace erfar
