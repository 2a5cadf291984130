#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/cluster/theme.h"

namespace erfar {

/// Lays centroids over one ascending list of terms onto another: rows of terms that the other lacks go, and
/// rows of terms that are only there are zero. The dimensions behind the terms stay.
Centroids onto(const std::vector<std::string>& to, const std::vector<std::string>& from,
               const Centroids& centroids);

/// The clusters from `first` on.
Centroids from_cluster(std::size_t first, const Centroids& centroids);

/// Centroids side by side.
Centroids joined(const Centroids& a, const Centroids& b);

}  // namespace erfar
