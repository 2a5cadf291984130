#include "pipeline/cluster/centroids.h"

#include <algorithm>
#include <vector>

#include "pipeline/base/parallel.h"
#include "pipeline/weigh/unit_length.h"

namespace erfar {

Centroids centroids_of(const WeightedRows& rows, std::size_t columns,
                       const std::vector<std::vector<std::size_t>>& members) {
  const std::size_t clusters = members.size();
  Centroids result{clusters, std::vector<float>(columns * clusters)};
  for_each_index(clusters, [&](std::size_t cluster) {
    std::vector<float> sum(columns);
    for (const std::size_t member : members[cluster]) {
      const auto row = rows.row(member);
      for (std::size_t k = 0; k < row.size(); ++k) sum[index_of(row.terms[k])] += row.values[k];
    }
    double squares = 0;
    for (const float weight : sum) squares += static_cast<double>(weight) * weight;
    const float scale = unit_scale(squares);
    for (std::size_t term = 0; term < columns; ++term)
      result.weights[term * clusters + cluster] = sum[term] * scale;
  });
  return result;
}

Centroids centroids_of(const std::vector<std::vector<std::size_t>>& groups, const TextSpace& space) {
  CompressedRows<float> rows;
  std::vector<std::vector<std::size_t>> members(groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::size_t document : groups[group]) {
      members[group].push_back(rows.rows());
      space.append(document, rows);
    }
  }
  return centroids_of(rows, space.columns(), members);
}

float cosine(WeightedRows::Row row, const Centroids& centroids, std::size_t cluster) {
  float result = 0;
  for (std::size_t k = 0; k < row.size(); ++k)
    result += row.values[k] * centroids.weights[index_of(row.terms[k]) * centroids.clusters + cluster];
  return result;
}

Centroids onto(const std::vector<std::string>& to, const std::vector<std::string>& from,
               const Centroids& centroids) {
  const std::size_t clusters = centroids.clusters;
  if (clusters == 0) return {};
  const std::size_t dimensions = centroids.weights.size() / clusters - from.size();
  Centroids result{clusters, std::vector<float>((to.size() + dimensions) * clusters)};
  const auto copy_row = [&](std::size_t source, std::size_t target) {
    std::copy_n(centroids.weights.begin() + static_cast<std::ptrdiff_t>(source * clusters), clusters,
                result.weights.begin() + static_cast<std::ptrdiff_t>(target * clusters));
  };
  for (std::size_t target = 0, source = 0; target < to.size(); ++target) {
    while (source < from.size() && from[source] < to[target]) ++source;
    if (source < from.size() && from[source] == to[target]) copy_row(source, target);
  }
  for (std::size_t i = 0; i < dimensions; ++i) copy_row(from.size() + i, to.size() + i);
  return result;
}

Centroids chosen(const Centroids& centroids, std::span<const std::size_t> clusters) {
  Centroids result{clusters.size(), {}};
  for (std::size_t at = 0; at < centroids.weights.size(); at += centroids.clusters) {
    for (const std::size_t cluster : clusters) result.weights.push_back(centroids.weights[at + cluster]);
  }
  return result;
}

std::vector<std::size_t> with_direction(const Centroids& centroids) {
  std::vector<bool> has_one(centroids.clusters);
  for (std::size_t at = 0; at < centroids.weights.size(); ++at) {
    if (centroids.weights[at] != 0) has_one[at % centroids.clusters] = true;
  }
  std::vector<std::size_t> result;
  for (std::size_t cluster = 0; cluster < has_one.size(); ++cluster) {
    if (has_one[cluster]) result.push_back(cluster);
  }
  return result;
}

Centroids joined(const Centroids& a, const Centroids& b) {
  if (b.clusters == 0) return a;
  if (a.clusters == 0) return b;
  Centroids result{a.clusters + b.clusters, {}};
  const std::size_t rows = a.weights.size() / a.clusters;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto add_row = [&](const Centroids& of) {
      const auto begin = of.weights.begin() + static_cast<std::ptrdiff_t>(row * of.clusters);
      result.weights.insert(result.weights.end(), begin, begin + static_cast<std::ptrdiff_t>(of.clusters));
    };
    add_row(a);
    add_row(b);
  }
  return result;
}

std::vector<double> cosines_of(const Centroids& a, const Centroids& b) {
  std::vector<double> result(a.clusters * b.clusters);
  for (std::size_t column = 0; column * a.clusters < a.weights.size(); ++column) {
    for (std::size_t i = 0; i < a.clusters; ++i) {
      const double weight = a.weights[column * a.clusters + i];
      if (weight == 0) continue;
      for (std::size_t k = 0; k < b.clusters; ++k)
        result[i * b.clusters + k] += weight * b.weights[column * b.clusters + k];
    }
  }
  return result;
}

}  // namespace erfar
