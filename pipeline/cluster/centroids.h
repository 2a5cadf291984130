#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "pipeline/cluster/text_space.h"
#include "pipeline/cluster/theme.h"

namespace erfar {

/// Lays centroids over one ascending list of terms onto another: rows of terms that the other lacks go, and
/// rows of terms that are only there are zero. The dimensions behind the terms stay.
Centroids onto(const std::vector<std::string>& to, const std::vector<std::string>& from,
               const Centroids& centroids);

/// Centroids of unit length of some rows each, summed in the order of the members; a row may be named several
/// times.
Centroids centroids_of(const WeightedRows& rows, std::size_t columns,
                       const std::vector<std::vector<std::size_t>>& members);

/// Centroids of groups of documents, over the space's columns, summed in the order of each group.
Centroids centroids_of(const std::vector<std::vector<std::size_t>>& groups, const TextSpace& space);

/// Cosine of a row of unit length to one of them, over the same columns.
float cosine(WeightedRows::Row row, const Centroids& centroids, std::size_t cluster);

/// These clusters, in this order.
Centroids chosen(const Centroids& centroids, std::span<const std::size_t> clusters);

/// The clusters whose centroid is not zero: of a zero one, which has no direction, every cosine would be 0.
std::vector<std::size_t> with_direction(const Centroids& centroids);

/// Centroids side by side.
Centroids joined(const Centroids& a, const Centroids& b);

/// Cosines of each of a's centroids to each of b's, a's row by row; both over the same terms.
std::vector<double> cosines_of(const Centroids& a, const Centroids& b);

}  // namespace erfar
