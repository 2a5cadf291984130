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

Partition from_clusters(const WeightedRows& rows, std::size_t terms,
                        const std::vector<std::vector<std::size_t>>& clusters) {
  Partition partition;
  partition.centroids = {clusters.size(), std::vector<float>(terms * clusters.size())};
  set_centroids(rows, terms, clusters, partition.centroids);
  return partition;
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

/// `count` of the candidates without replacement (Bentley & Floyd 1987 would save memory, not time),
/// ascending.
std::vector<std::size_t> sample_of(std::vector<std::size_t> candidates, std::size_t count, Random& random) {
  if (candidates.size() <= count) return candidates;
  for (std::size_t i = 0; i < count; ++i) {
    std::swap(candidates[i], candidates[i + random.below(static_cast<std::uint32_t>(candidates.size() - i))]);
  }
  candidates.resize(count);
  std::ranges::sort(candidates);
  return candidates;
}

/// Some rows of a matrix, with only the columns that they use: a small matrix stays in the processor's
/// caches.
struct Selection {
  CompressedRows<float> rows;
  std::size_t terms = 0;
};

Selection select(const WeightedRows& rows, std::size_t terms, std::span<const std::size_t> selection) {
  std::vector<std::uint8_t> used(terms);
  for (const std::size_t i : selection) {
    for (const TermId term : rows.row(i).terms) used[index_of(term)] = 1;
  }
  Selection result;
  std::vector<TermId> number(terms);
  for (std::size_t term = 0; term < terms; ++term) {
    number[term] = TermId{static_cast<std::uint32_t>(result.terms)};
    result.terms += used[term];
  }
  for (const std::size_t i : selection) {
    const auto row = rows.row(i);
    for (const TermId term : row.terms) result.rows.terms.push_back(number[index_of(term)]);
    result.rows.values.insert(result.rows.values.end(), row.values.begin(), row.values.end());
    result.rows.begins.push_back(result.rows.terms.size());
  }
  return result;
}

/// The best of several restarts on a sample: the members of each cluster, as rows of the sample.
std::vector<std::vector<std::size_t>> best_clusters(const Selection& sample, const KMeansSettings& settings,
                                                    Random& random) {
  std::vector<std::size_t> candidates(sample.rows.rows());
  std::iota(candidates.begin(), candidates.end(), std::size_t{0});
  std::vector<Random> streams;
  for (std::size_t run = 0; run < std::max<std::size_t>(1, settings.restarts); ++run)
    streams.emplace_back(random.next());
  std::vector<Partition> runs(streams.size());
  for_each_index(streams.size(), [&](std::size_t run) {
    const auto centres = seed_centres(sample.rows, sample.terms, candidates, settings.clusters, streams[run]);
    std::vector<std::vector<std::size_t>> clusters;
    for (const std::size_t centre : centres) clusters.push_back({centre});
    runs[run] = from_clusters(sample.rows, sample.terms, clusters);
    iterate(sample.rows, sample.terms, settings.most_iterations, runs[run]);
    runs[run].centroids.weights = {};
  });
  return members(*std::ranges::max_element(runs, {}, &Partition::objective));  // the first of equals
}

}  // namespace

Partition spherical_k_means(const WeightedRows& rows, std::size_t terms, const KMeansSettings& settings) {
  Random random(settings.seed);
  const std::vector<std::size_t> sampled = sample_of(non_empty_rows(rows), settings.sample, random);
  auto clusters = best_clusters(select(rows, terms, sampled), settings, random);
  for (auto& cluster : clusters) {
    for (std::size_t& member : cluster) member = sampled[member];
  }
  Partition partition = from_clusters(rows, terms, clusters);
  iterate(rows, terms, settings.most_iterations, partition);
  return partition;
}

}  // namespace erfar
