#include "pipeline/cluster/spherical_k_means.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"
#include "pipeline/cluster/seeding.h"

namespace erfar {
namespace {

constexpr std::size_t rows_per_block = 2048;
constexpr std::size_t settled = 2000;  // stop once at most one row in so many changes cluster

/// Scales a cluster's sum to unit length and lays it into its column.
void set_centroid(Centroids& centroids, std::size_t cluster, const std::vector<float>& sum) {
  double squares = 0;
  for (const float weight : sum) squares += static_cast<double>(weight) * weight;
  const auto scale = static_cast<float>(squares > 0 ? 1.0 / std::sqrt(squares) : 0.0);
  for (std::size_t term = 0; term < sum.size(); ++term) {
    centroids.weights[term * centroids.clusters + cluster] = sum[term] * scale;
  }
}

void add_row(const WeightedRows& rows, std::size_t row, std::vector<float>& sum) {
  const auto entries = rows.row(row);
  for (std::size_t k = 0; k < entries.size(); ++k) sum[index_of(entries.terms[k])] += entries.values[k];
}

/// Every non-empty row to its nearest centroid; sets the objective and returns how many rows moved.
std::size_t assign(const WeightedRows& rows, Partition& partition) {
  const std::size_t blocks = (rows.rows() + rows_per_block - 1) / rows_per_block;
  std::vector<double> objectives(blocks);
  std::vector<std::size_t> moves(blocks);
  for_each_block(rows.rows(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    std::vector<float> cosines(partition.centroids.clusters);
    for (std::size_t i = begin; i < end; ++i) {
      if (rows.row(i).size() == 0) continue;
      const Assignment found = nearest(rows.row(i), partition.centroids, cosines);
      moves[begin / rows_per_block] += found.theme != partition.assignments[i].theme;
      objectives[begin / rows_per_block] += found.score;
      partition.assignments[i] = found;
    }
  });
  partition.objective = std::accumulate(objectives.begin(), objectives.end(), 0.0);
  return std::accumulate(moves.begin(), moves.end(), std::size_t{0});
}

/// Members of each cluster in row order.
std::vector<std::vector<std::size_t>> members(const Partition& partition) {
  std::vector<std::vector<std::size_t>> result(partition.centroids.clusters);
  for (std::size_t i = 0; i < partition.assignments.size(); ++i) {
    const ThemeId theme = partition.assignments[i].theme;
    if (theme != no_theme) result[index_of(theme)].push_back(i);
  }
  return result;
}

/// Gives each empty cluster the row that lies worst in a cluster of several.
void refill_empty(const Partition& partition, std::vector<std::vector<std::size_t>>& clusters) {
  for (auto& empty : clusters) {
    if (!empty.empty()) continue;
    std::vector<std::size_t>* from = nullptr;
    std::size_t worst = 0;
    for (auto& cluster : clusters) {
      if (cluster.size() < 2) continue;
      for (std::size_t place = 0; place < cluster.size(); ++place) {
        if (from == nullptr ||
            partition.assignments[cluster[place]].score < partition.assignments[(*from)[worst]].score) {
          from = &cluster;
          worst = place;
        }
      }
    }
    if (from == nullptr) return;
    empty.push_back((*from)[worst]);
    from->erase(from->begin() + static_cast<std::ptrdiff_t>(worst));
  }
}

/// Centroids from members: clusters side by side, each summed in row order, so no sum depends on threads.
void set_centroids(const WeightedRows& rows, std::size_t terms,
                   const std::vector<std::vector<std::size_t>>& clusters, Centroids& centroids) {
  for_each_index(clusters.size(), [&](std::size_t cluster) {
    std::vector<float> sum(terms);
    for (const std::size_t row : clusters[cluster]) add_row(rows, row, sum);
    set_centroid(centroids, cluster, sum);
  });
}

void update(const WeightedRows& rows, std::size_t terms, Partition& partition) {
  auto clusters = members(partition);
  refill_empty(partition, clusters);
  set_centroids(rows, terms, clusters, partition.centroids);
}

/// Assigns and updates by turns until (almost) nothing moves; ends with an assignment.
void iterate(const WeightedRows& rows, std::size_t terms, std::size_t most_iterations, Partition& partition) {
  partition.assignments.assign(rows.rows(), {});
  for (std::size_t iteration = 0; iteration < most_iterations; ++iteration) {
    const std::size_t moved = assign(rows, partition);
    if (moved * settled <= rows.rows() && iteration > 0) return;
    update(rows, terms, partition);
  }
  assign(rows, partition);
}

std::vector<std::size_t> non_empty_rows(const WeightedRows& rows) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    if (rows.row(i).size() > 0) result.push_back(i);
  }
  return result;
}

}  // namespace

Assignment nearest(WeightedRows::Row row, const Centroids& centroids, std::vector<float>& cosines) {
  const std::size_t clusters = centroids.clusters;
  std::ranges::fill(cosines, 0.0F);
  for (std::size_t k = 0; k < row.size(); ++k) {
    const float weight = row.values[k];
    const float* const column = centroids.weights.data() + index_of(row.terms[k]) * clusters;
    for (std::size_t c = 0; c < clusters; ++c) cosines[c] += weight * column[c];
  }
  Assignment result;
  for (std::size_t c = 0; c < clusters; ++c) {
    const auto theme = ThemeId{static_cast<std::uint32_t>(c)};
    if (result.theme == no_theme || cosines[c] > result.score) {
      result = {theme, cosines[c], result.score, result.theme};
    } else if (result.second_theme == no_theme || cosines[c] > result.second) {
      result.second = cosines[c];
      result.second_theme = theme;
    }
  }
  return result;
}

Centroids centroids_of(const WeightedRows& rows, std::size_t terms,
                       const std::vector<std::vector<std::size_t>>& clusters) {
  Centroids result{clusters.size(), std::vector<float>(terms * clusters.size())};
  set_centroids(rows, terms, clusters, result);
  return result;
}

Partition spherical_k_means(const WeightedRows& rows, std::size_t terms, const KMeansSettings& settings) {
  Random random(settings.seed);
  const std::vector<std::size_t> candidates = non_empty_rows(rows);
  std::vector<Random> streams;
  for (std::size_t run = 0; run < std::max<std::size_t>(1, settings.restarts); ++run)
    streams.emplace_back(random.next());
  std::vector<Partition> runs(streams.size());
  for_each_index(streams.size(), [&](std::size_t run) {
    const auto centres = seed_centres(rows, terms, candidates, settings.clusters, streams[run]);
    std::vector<std::vector<std::size_t>> clusters;
    for (const std::size_t centre : centres) clusters.push_back({centre});
    runs[run].centroids = centroids_of(rows, terms, clusters);
    iterate(rows, terms, settings.most_iterations, runs[run]);
  });
  return std::move(*std::ranges::max_element(runs, {}, &Partition::objective));  // the first of equals
}

}  // namespace erfar
