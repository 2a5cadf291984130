#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/cluster/spherical_k_means.h"
#include "pipeline/cluster/theme.h"
#include "pipeline/weigh/dense_rows.h"

namespace erfar {

/// How well the rows of the views fall into several numbers of themes, from few to many. Each number is tried
/// on the same draws of respondents (`resampled`; of rows where there are fewer than ten respondents).
///
/// Stability is the adjusted Rand index of the rows that two draws share, mean over the pairs of draws
/// (Ben-Hur, Elisseeff & Guyon 2002). Separation is the simplified silhouette, how much nearer rows are to
/// their own centroid, made without them, than to the next one (Hruschka, de Castro & Campello 2004), mean
/// over rows, views and draws.
///
/// `respondents` stand row by row; of `settings` the number of clusters is not used. Nothing is tried on
/// fewer than 30 rows.
std::vector<TriedNumber> try_numbers(std::span<const DenseRows> views,
                                     std::span<const std::string_view> respondents,
                                     const KMeansSettings& settings);

/// Stability times separation; 0 where either is under 0.
double fitness(const TriedNumber& tried);

/// The greatest number whose stability times separation is nearly (90 %) the best, as people merge themes
/// more easily than they split them; one theme where none was tried.
std::size_t best_number(std::span<const TriedNumber> tried);

}  // namespace erfar
