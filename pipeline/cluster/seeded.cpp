#include "pipeline/cluster/seeded.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "pipeline/cluster/centroids.h"
#include "pipeline/cluster/spherical_k_means.h"

namespace erfar {
namespace {

using Clusters = std::vector<std::vector<std::size_t>>;

/// Clusters of seeds, each with the found cluster nearest to it (pairs by falling cosine, a cluster in one),
/// and behind them the other found ones.
Clusters joined_with_nearest(Clusters seeds, const Clusters& found, const WeightedRows& rows,
                             std::size_t columns) {
  const std::vector<double> cosine =
      cosines_of(centroids_of(rows, columns, seeds), centroids_of(rows, columns, found));
  std::vector<std::size_t> pairs(cosine.size());
  for (std::size_t pair = 0; pair < pairs.size(); ++pair) pairs[pair] = pair;
  std::ranges::sort(pairs, {}, [&](std::size_t pair) { return std::tuple(-cosine[pair], pair); });
  std::vector<bool> has_one(seeds.size()), is_taken(found.size());
  for (const std::size_t pair : pairs) {
    const std::size_t seed = pair / found.size(), cluster = pair % found.size();
    if (cosine[pair] <= 0 || has_one[seed] || is_taken[cluster]) continue;
    has_one[seed] = is_taken[cluster] = true;
    seeds[seed].insert(seeds[seed].end(), found[cluster].begin(), found[cluster].end());
  }
  for (std::size_t cluster = 0; cluster < found.size(); ++cluster) {
    if (!is_taken[cluster]) seeds.push_back(found[cluster]);
  }
  return seeds;
}

}  // namespace

Centroids seeded(const WeightedRows& rows, std::size_t columns, const Clusters& found,
                 std::span<const std::size_t> theme_of, std::size_t themes) {
  const std::size_t documents = rows.rows() - theme_of.size();
  const std::size_t usual_size = documents / std::max<std::size_t>(1, found.size());
  Clusters texts(themes), of_seeds(themes);
  for (std::size_t text = 0; text < theme_of.size(); ++text)
    texts[theme_of[text]].push_back(documents + text);
  for (std::size_t theme = 0; theme < themes; ++theme) {
    do {
      of_seeds[theme].insert(of_seeds[theme].end(), texts[theme].begin(), texts[theme].end());
    } while (!texts[theme].empty() && of_seeds[theme].size() < usual_size);
  }
  return centroids_of(rows, columns, joined_with_nearest(std::move(of_seeds), found, rows, columns));
}

}  // namespace erfar
