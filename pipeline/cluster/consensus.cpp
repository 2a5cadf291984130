#include "pipeline/cluster/consensus.h"

#include <cmath>

#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"
#include "pipeline/cluster/dense_points.h"
#include "pipeline/cluster/sparse_points.h"

namespace erfar {
namespace {

/// A row's clusters in all runs as a row of unit length, a column for each cluster of each run.
CompressedRows<float> memberships(std::span<const Partition> runs, std::size_t clusters) {
  const std::size_t rows = runs.front().assignments.size();
  std::vector<std::size_t> size(runs.size() * clusters);
  const auto column = [&](std::size_t run, std::size_t row) {
    return run * clusters + index_of(runs[run].assignments[row].theme);
  };
  const auto in_run = [&](std::size_t run, std::size_t row) {
    return runs[run].assignments[row].theme != no_theme;
  };
  for (std::size_t run = 0; run < runs.size(); ++run) {
    for (std::size_t row = 0; row < rows; ++row) {
      if (in_run(run, row)) ++size[column(run, row)];
    }
  }
  CompressedRows<float> result;
  for (std::size_t row = 0; row < rows; ++row) {
    double squares = 0;
    for (std::size_t run = 0; run < runs.size(); ++run) {
      if (!in_run(run, row)) continue;
      const std::size_t at = column(run, row);
      const double weight = std::log(static_cast<double>(rows) / static_cast<double>(size[at])) + 1.0;
      squares += weight * weight;
      result.terms.push_back(TermId{static_cast<std::uint32_t>(at)});
      result.values.push_back(static_cast<float>(weight));
    }
    for (std::size_t k = result.begins.back(); k < result.terms.size(); ++k)
      result.values[k] = static_cast<float>(result.values[k] / std::sqrt(squares));
    result.begins.push_back(result.terms.size());
  }
  return result;
}

}  // namespace

std::vector<std::vector<std::size_t>> consensus(std::span<const DenseRows> views,
                                                const KMeansSettings& settings, std::size_t runs_per_view) {
  if (views.empty()) return {};
  const std::vector<DensePoints> points(views.begin(), views.end());
  Random random(settings.seed);
  std::vector<Partition> runs(views.size() * runs_per_view);
  std::vector<std::uint64_t> seeds(runs.size());
  for (std::uint64_t& seed : seeds) seed = random.next();
  for_each_index(runs.size(), [&](std::size_t run) {
    const std::size_t view = run / runs_per_view;
    KMeansSettings once = settings;
    once.restarts = 1;
    once.seed = seeds[run];
    runs[run] = spherical_k_means(points[view], once);
  });
  KMeansSettings pooled = settings;
  pooled.seed = random.next();
  const CompressedRows<float> rows = memberships(runs, settings.clusters);
  const Partition partition = spherical_k_means(SparsePoints(rows, runs.size() * settings.clusters), pooled);
  std::vector<std::vector<std::size_t>> members(partition.centroids.clusters);
  for (std::size_t row = 0; row < partition.assignments.size(); ++row) {
    const ThemeId theme = partition.assignments[row].theme;
    if (theme != no_theme) members[index_of(theme)].push_back(row);
  }
  std::ranges::sort(members);
  return members;
}

}  // namespace erfar
