#include "pipeline/cluster/number_of_themes.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_set>

#include "pipeline/base/group_agreement.h"
#include "pipeline/base/parallel.h"
#include "pipeline/cluster/consensus.h"
#include "pipeline/cluster/resample.h"

namespace erfar {
namespace {

constexpr std::size_t numbers[] = {3, 5, 7, 10, 14, 20, 28, 40};
constexpr std::size_t rows_a_theme = 10;  // on average at least
constexpr std::size_t draws = 12;
constexpr std::size_t most_rows = 600;  // of a draw, so that time is bounded
constexpr std::size_t runs_per_view = 2;

constexpr std::size_t least_shared = 10;       // rows of two draws, else they say nothing of each other
constexpr std::size_t least_respondents = 10;  // else each row is drawn as if it were a respondent's
constexpr float least_length = 1e-3F;          // under it rounding is all that is left of a sum
constexpr std::uint32_t no_cluster = ~0U;

struct Draw {
  std::vector<std::size_t> rows;
  std::vector<DenseRows> views;  // of these rows
  std::uint64_t seed = 0;        // of its own clustering
};

using Clusters = std::vector<std::vector<std::size_t>>;

/// By row: the cluster it is in; rows of zeros are in none.
std::vector<std::uint32_t> labels(const Clusters& clusters, std::size_t rows) {
  std::vector<std::uint32_t> result(rows, no_cluster);
  for (std::uint32_t cluster = 0; cluster < clusters.size(); ++cluster) {
    for (const std::size_t row : clusters[cluster]) result[row] = cluster;
  }
  return result;
}

/// Of the rows that both draws have; none where they are few.
std::optional<double> agreement(const Draw& a, std::span<const std::uint32_t> labels_a, const Draw& b,
                                std::span<const std::uint32_t> labels_b) {
  std::vector<std::uint32_t> both_a, both_b;
  for (std::size_t i = 0, k = 0; i < a.rows.size() && k < b.rows.size();) {
    if (a.rows[i] != b.rows[k]) {
      a.rows[i] < b.rows[k] ? ++i : ++k;
      continue;
    }
    if (labels_a[i] != no_cluster && labels_b[k] != no_cluster) {
      both_a.push_back(labels_a[i]);
      both_b.push_back(labels_b[k]);
    }
    ++i;
    ++k;
  }
  return both_a.size() < least_shared ? std::nullopt : std::optional(adjusted_rand(both_a, both_b));
}

/// By cluster the sum of its rows.
DenseRows sums_of(const DenseRows& view, const Clusters& clusters) {
  DenseRows sums = DenseRows::Zero(static_cast<Eigen::Index>(clusters.size()), view.cols());
  for (std::size_t cluster = 0; cluster < clusters.size(); ++cluster) {
    for (const std::size_t row : clusters[cluster])
      sums.row(static_cast<Eigen::Index>(cluster)) += view.row(static_cast<Eigen::Index>(row));
  }
  return sums;
}

/// Mean over the rows; a row is no part of the centroid that it is compared with, else small clusters would
/// always seem the better ones. 0 for one cluster. No cluster is empty.
double silhouette(const DenseRows& view, const Clusters& clusters) {
  if (clusters.size() < 2) return 0;
  const DenseRows sums = sums_of(view, clusters);
  DenseRows centroids = sums;
  scale_rows_to_unit_length(centroids);
  const Eigen::VectorXf squares = sums.rowwise().squaredNorm();
  DenseRows cosines = view * centroids.transpose();
  double sum = 0;
  std::size_t rows = 0;
  for (Eigen::Index own = 0; own < sums.rows(); ++own) {
    for (const std::size_t member : clusters[static_cast<std::size_t>(own)]) {
      const auto row = static_cast<Eigen::Index>(member);
      const float own_square = view.row(row).squaredNorm(), with_sum = view.row(row).dot(sums.row(own));
      const float length =
          std::sqrt(std::max(0.0F, squares(own) - 2 * with_sum + own_square));  // of the sum of the others
      const double near = 1.0 - (length > least_length ? (with_sum - own_square) / length : 0.0F);
      cosines(row, own) = -1;  // leaves the other clusters
      const double far = 1.0 - cosines.row(row).maxCoeff();
      const double farther = std::max(near, far);
      sum += farther > 0 ? (far - near) / farther : 0;
      ++rows;
    }
  }
  return sum / static_cast<double>(std::max<std::size_t>(1, rows));
}

double mean(std::span<const double> values) {
  return values.empty()
             ? 0
             : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

TriedNumber tried(std::size_t number, std::span<const Draw> drawn, KMeansSettings settings) {
  settings.clusters = number;
  settings.restarts = 2;
  std::vector<std::vector<std::uint32_t>> label(draws);
  std::vector<double> separations(draws);
  for_each_index(draws, [&](std::size_t draw) {
    KMeansSettings of_draw = settings;
    of_draw.seed = drawn[draw].seed;
    Clusters clusters = consensus(drawn[draw].views, of_draw, runs_per_view);
    std::erase_if(clusters, [](const auto& rows) { return rows.empty(); });
    label[draw] = labels(clusters, drawn[draw].rows.size());
    for (const DenseRows& view : drawn[draw].views)
      separations[draw] += silhouette(view, clusters) / static_cast<double>(drawn[draw].views.size());
  });
  std::vector<double> agreements;
  for (std::size_t a = 0; a < draws; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (const auto found = agreement(drawn[a], label[a], drawn[b], label[b])) agreements.push_back(*found);
    }
  }
  return {number, mean(agreements), mean(separations)};
}

std::size_t distinct(std::span<const std::string_view> values) {
  return std::unordered_set<std::string_view>(values.begin(), values.end()).size();
}

}  // namespace

std::vector<TriedNumber> try_numbers(std::span<const DenseRows> views,
                                     std::span<const std::string_view> respondents,
                                     const KMeansSettings& settings) {
  std::vector<TriedNumber> result;
  if (views.empty()) return result;
  std::vector<std::string> row_names;
  if (distinct(respondents) < least_respondents) {
    for (std::size_t row = 0; row < respondents.size(); ++row) row_names.push_back(std::to_string(row));
  }
  const std::vector<std::string_view> rows_alone(row_names.begin(), row_names.end());
  Random random(settings.seed);
  std::vector<Draw> drawn(draws);
  for (Draw& draw : drawn) {
    draw.rows = resampled(row_names.empty() ? respondents : rows_alone, most_rows, random);
    draw.views = rows_of(views, draw.rows);
    draw.seed = random.next();
  }
  for (const std::size_t number : numbers) {
    if (number * rows_a_theme <= respondents.size()) result.push_back(tried(number, drawn, settings));
  }
  return result;
}

double fitness(const TriedNumber& tried) {
  return std::max(0.0, tried.stability) * std::max(0.0, tried.separation);
}

std::size_t best_number(std::span<const TriedNumber> tried) {
  constexpr double nearly = 0.9;
  double best = 0;
  for (const TriedNumber& one : tried) best = std::max(best, fitness(one));
  std::size_t number = 1;
  for (const TriedNumber& one : tried) {
    if (fitness(one) >= nearly * best && best > 0) number = one.themes;
  }
  return number;
}

}  // namespace erfar
