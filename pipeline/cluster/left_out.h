#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/cluster/theme.h"

namespace erfar {

/// Takes documents out of themes that they do not fit: those without a term (too short), and of the others no
/// more than the share `most` (0 to 1), first those of the lowest cosine to any theme (nothing shared), then
/// those that lie between two. Documents of equal figures are left out together or not at all.
/// `counted_as`, by theme, is what a theme counts as where people merged it; empty: each as itself. Documents
/// of `groups` are not looked at.
void leave_out(double most, std::vector<Assignment>& assignments,
               std::span<const std::size_t> counted_as = {},
               std::span<const std::vector<std::size_t>> groups = {});

}  // namespace erfar
