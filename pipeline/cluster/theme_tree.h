#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "pipeline/cluster/theme.h"

namespace erfar {

/// By theme: the theme that it is a part of, which has a lower number.
using PartOf = std::vector<std::optional<std::size_t>>;

/// Whether answers of one theme count among those of another: itself, one that it was merged into, or a whole
/// that either is a part of. `counted_as` is of a wave, by theme; themes behind its end were not there yet,
/// so that a part's answers were the whole's.
bool lies_within(std::size_t one, std::size_t other, std::span<const std::size_t> counted_as,
                 const PartOf& part_of);

/// Documents by theme, ascending; a theme that is split has those of its parts.
std::vector<std::vector<std::uint32_t>> documents_by_theme(const Themes& themes);

/// By theme: itself, or the one that has its documents.
std::vector<std::size_t> counted_as(const Themes& themes);

PartOf part_of(const Themes& themes);

}  // namespace erfar
