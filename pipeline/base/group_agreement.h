#pragma once

#include <cstdint>
#include <span>

namespace erfar {

/// Which group each thing is in: small numbers, as the counting takes memory for the greatest.
using Groups = std::span<const std::uint32_t>;

// How far two ways of grouping the same things agree; both spans have one entry a thing, in the same order.

/// Mutual information by the mean of the two entropies, which is also the V-measure (Rosenberg & Hirschberg
/// 2007), from 0 to 1; 1 for two ways of one group each.
double normalised_mutual_information(Groups a, Groups b);

/// 1 where the groups are the same, 0 on average for groups drawn by lot (Hubert & Arabie 1985).
double adjusted_rand(Groups a, Groups b);

/// Share of things that are in the commonest group of `gold` within their group; 0 for none.
double purity(Groups gold, Groups found);

}  // namespace erfar
