#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "pipeline/cluster/theme.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// Themes that a person has in mind: names, and texts such as keywords or example answers.
struct ThemeSeeds {
  std::vector<std::string> names;     // of themes
  std::vector<std::string> texts;     // of all themes
  std::vector<std::size_t> theme_of;  // by text
};

/// Draws found clusters to what a person has in mind: each seeded theme takes the cluster that is nearest to
/// its texts, and its centroid becomes the mean of the cluster's documents and of the texts, which are
/// repeated until they are as many as a cluster has documents on average. Seeded further by k-means
/// (Seeded-KMeans: Basu, Banerjee & Mooney 2002), from the texts alone, themes lost their subject or stayed
/// of a few documents (README.md). Returns the centroids over `columns`: seeded themes first, in their order,
/// then the other clusters. `rows` have unit length or are empty: documents, whose clusters were `found`, and
/// behind them the texts, of the `themes` that `theme_of` numbers; each has one at least.
Centroids seeded(const WeightedRows& rows, std::size_t columns,
                 const std::vector<std::vector<std::size_t>>& found, std::span<const std::size_t> theme_of,
                 std::size_t themes);

}  // namespace erfar
