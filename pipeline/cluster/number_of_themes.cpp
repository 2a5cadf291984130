#include "pipeline/cluster/number_of_themes.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

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

struct Draw {
  std::vector<std::size_t> rows;
  std::vector<DenseRows> views;  // of these rows
};

using Clusters = std::vector<std::vector<std::size_t>>;

/// By row: the cluster it is in.
std::vector<std::uint32_t> labels(const Clusters& clusters, std::size_t rows) {
  std::vector<std::uint32_t> result(rows);
  for (std::uint32_t cluster = 0; cluster < clusters.size(); ++cluster) {
    for (const std::size_t row : clusters[cluster]) result[row] = cluster;
  }
  return result;
}

/// Of the rows that both draws have.
double agreement(const Draw& a, std::span<const std::uint32_t> labels_a, const Draw& b,
                 std::span<const std::uint32_t> labels_b) {
  std::vector<std::uint32_t> both_a, both_b;
  for (std::size_t i = 0, k = 0; i < a.rows.size() && k < b.rows.size();) {
    if (a.rows[i] == b.rows[k]) {
      both_a.push_back(labels_a[i++]);
      both_b.push_back(labels_b[k++]);
    } else {
      a.rows[i] < b.rows[k] ? ++i : ++k;
    }
  }
  return adjusted_rand(both_a, both_b);
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
/// always seem the better ones.
double silhouette(const DenseRows& view, const Clusters& clusters) {
  const DenseRows sums = sums_of(view, clusters);
  DenseRows centroids = sums;
  scale_rows_to_unit_length(centroids);
  DenseRows cosines = view * centroids.transpose();
  double sum = 0;
  for (Eigen::Index own = 0; own < sums.rows(); ++own) {
    for (const std::size_t member : clusters[static_cast<std::size_t>(own)]) {
      const auto row = static_cast<Eigen::Index>(member);
      const Eigen::RowVectorXf others = sums.row(own) - view.row(row);
      const float length = others.norm();
      const double near = 1.0 - (length > 0 ? others.dot(view.row(row)) / length : 0.0F);
      cosines(row, own) = -1;  // leaves the other clusters
      const double far = 1.0 - cosines.row(row).maxCoeff();
      const double farther = std::max(near, far);
      sum += farther > 0 ? (far - near) / farther : 0;
    }
  }
  return sum / static_cast<double>(std::max<Eigen::Index>(1, view.rows()));
}

TriedNumber tried(std::size_t number, std::span<const Draw> drawn, KMeansSettings settings) {
  settings.clusters = number;
  settings.restarts = 2;
  std::vector<std::vector<std::uint32_t>> label(draws);
  std::vector<double> separation(draws);
  for_each_index(draws, [&](std::size_t draw) {
    const Clusters clusters = consensus(drawn[draw].views, settings, runs_per_view);
    label[draw] = labels(clusters, drawn[draw].rows.size());
    for (const DenseRows& view : drawn[draw].views)
      separation[draw] += silhouette(view, clusters) / static_cast<double>(drawn[draw].views.size());
  });
  double agreements = 0, pairs = 0;
  for (std::size_t a = 0; a < draws; ++a) {
    for (std::size_t b = 0; b < a; ++b, ++pairs)
      agreements += agreement(drawn[a], label[a], drawn[b], label[b]);
  }
  return {number, agreements / pairs,
          std::accumulate(separation.begin(), separation.end(), 0.0) / static_cast<double>(draws)};
}

}  // namespace

std::vector<TriedNumber> try_numbers(std::span<const DenseRows> views,
                                     std::span<const std::string_view> respondents,
                                     const KMeansSettings& settings) {
  std::vector<TriedNumber> result;
  if (views.empty()) return result;
  Random random(settings.seed);
  std::vector<Draw> drawn;
  for (std::size_t draw = 0; draw < draws; ++draw) {
    std::vector<std::size_t> rows = resampled(respondents, most_rows, random);
    std::vector<DenseRows> of_draw = rows_of(views, rows);
    drawn.push_back({std::move(rows), std::move(of_draw)});
  }
  for (const std::size_t number : numbers) {
    if (number * rows_a_theme <= respondents.size()) result.push_back(tried(number, drawn, settings));
  }
  return result;
}

std::size_t best_number(std::span<const TriedNumber> tried) {
  constexpr double nearly = 0.9;
  const auto score = [](const TriedNumber& one) { return one.stability * one.separation; };
  double best = 0;
  for (const TriedNumber& one : tried) best = std::max(best, score(one));
  std::size_t number = 1;
  for (const TriedNumber& one : tried) {
    if (score(one) >= nearly * best) number = one.themes;
  }
  return number;
}

}  // namespace erfar
