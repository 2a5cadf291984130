#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// One partition out of many: spherical k-means is run several times on each view of the same rows, and the
/// rows are clustered again by which clusters they fell into (k-means based consensus clustering: Wu et al.
/// 2015), a cluster weighing more the fewer rows it holds. Rows end together that most runs put together, so
/// the outcome depends little on any one start. Returns the members of each cluster, as rows of the views,
/// in the order of their first row; empty clusters come first.
std::vector<std::vector<std::size_t>> consensus(std::span<const DenseRows> views,
                                                const KMeansSettings& settings,
                                                std::size_t runs_per_view = 8);

}  // namespace erfar
