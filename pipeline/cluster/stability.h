#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// How surely each cluster comes back when other people had answered (Hennig 2007): respondents are drawn
/// with replacement, the rows of those drawn are clustered again, and the mean over the draws is taken of the
/// greatest Jaccard overlap of the cluster's rows with a cluster found. 1 is always the same; about half is a
/// pattern whose border moves. `members` are rows of the views, as `consensus` gives them; `respondents`
/// stand row by row.
std::vector<double> stability(std::span<const DenseRows> views, std::span<const std::string_view> respondents,
                              const std::vector<std::vector<std::size_t>>& members,
                              const KMeansSettings& settings);

}  // namespace erfar
