#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// How much of each cluster comes back when other people have answered (Hennig 2007): respondents are drawn
/// with replacement, the rows of those drawn are clustered again (two runs on each view, no more than 1,000
/// rows), and the mean over the draws is taken of the greatest Jaccard overlap of the cluster's rows with a
/// cluster found. Hennig calls 0.75 and more stable, 0.6 to 0.75 a pattern, 0.5 and less dissolved. The views
/// themselves are not made anew, so it is somewhat too kind. `members` are rows of the views; `respondents`
/// stand row by row.
std::vector<double> stability(std::span<const DenseRows> views, std::span<const std::string_view> respondents,
                              const std::vector<std::vector<std::size_t>>& members,
                              const KMeansSettings& settings);

}  // namespace erfar
