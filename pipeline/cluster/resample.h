#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/base/random.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// The rows of respondents that a draw with replacement has, ascending; by lot no more than `most` of them.
/// `respondents` stand row by row.
std::vector<std::size_t> resampled(std::span<const std::string_view> respondents, std::size_t most,
                                   Random& random);

/// These rows of each view.
std::vector<DenseRows> rows_of(std::span<const DenseRows> views, std::span<const std::size_t> rows);

}  // namespace erfar
