#include "pipeline/cluster/spherical_k_means.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"
#include "pipeline/cluster/seeding.h"

namespace erfar {
namespace {

constexpr std::size_t settled = 2000;  // stop once at most one row in so many changes cluster

/// Every non-empty row to its nearest centroid; sets the objective and returns how many rows moved.
std::size_t assign(const Directions& directions, Partition& partition) {
  constexpr std::size_t rows_per_block = Points::rows_per_block;
  const std::size_t rows = partition.assignments.size();
  const std::size_t blocks = (rows + rows_per_block - 1) / rows_per_block;
  std::vector<double> objectives(blocks);
  std::vector<std::size_t> moves(blocks);
  for_each_block(rows, rows_per_block, [&](std::size_t begin, std::size_t end) {
    const std::size_t block = begin / rows_per_block;
    std::vector<Assignment> found(end - begin);
    directions.assign(block, found);
    for (std::size_t i = begin; i < end; ++i) {
      moves[block] += found[i - begin].theme != partition.assignments[i].theme;
      objectives[block] += found[i - begin].score;
      partition.assignments[i] = found[i - begin];
    }
  });
  partition.objective = std::accumulate(objectives.begin(), objectives.end(), 0.0);
  return std::accumulate(moves.begin(), moves.end(), std::size_t{0});
}

/// Members of each cluster in row order.
Members members_of(const Partition& partition, std::size_t clusters) {
  Members result(clusters);
  for (std::size_t i = 0; i < partition.assignments.size(); ++i) {
    const ThemeId theme = partition.assignments[i].theme;
    if (theme != no_theme) result[index_of(theme)].push_back(i);
  }
  return result;
}

/// Gives each empty cluster the row that lies worst in a cluster of several.
void refill_empty(const Partition& partition, Members& clusters) {
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

/// Assigns and updates by turns until (almost) nothing moves; ends with an assignment.
Partition partition_from(const Points& points, Members members, std::size_t most_iterations) {
  Partition result{.assignments = std::vector<Assignment>(points.rows())};
  std::unique_ptr<Directions> directions = points.directions(members);
  for (std::size_t iteration = 0;; ++iteration) {
    const std::size_t moved = assign(*directions, result);
    if (iteration == most_iterations || (moved * settled <= points.rows() && iteration > 0)) break;
    members = members_of(result, members.size());
    refill_empty(result, members);
    directions->turn(members);
  }
  result.centroids = directions->centroids();
  return result;
}

std::vector<std::size_t> non_empty_rows(const Points& points) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < points.rows(); ++i) {
    if (!points.is_empty(i)) result.push_back(i);
  }
  return result;
}

}  // namespace

Partition spherical_k_means(const Points& points, const KMeansSettings& settings) {
  Random random(settings.seed);
  const std::vector<std::size_t> candidates = non_empty_rows(points);
  std::vector<Random> streams;
  for (std::size_t run = 0; run < std::max<std::size_t>(1, settings.restarts); ++run)
    streams.emplace_back(random.next());
  std::vector<Partition> runs(streams.size());
  for_each_index(streams.size(), [&](std::size_t run) {
    Members first;
    for (const std::size_t centre : seed_centres(points, candidates, settings.clusters, streams[run]))
      first.push_back({centre});
    runs[run] = partition_from(points, std::move(first), settings.most_iterations);
  });
  return std::move(*std::ranges::max_element(runs, {}, &Partition::objective));  // the first of equals
}

}  // namespace erfar
