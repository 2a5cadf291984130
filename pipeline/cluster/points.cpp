#include "pipeline/cluster/points.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

#include "pipeline/base/vector_clones.h"

namespace erfar {
namespace {

constexpr std::size_t lanes = 16;

/// The greatest two of every sixteenth cosine, in lanes that a vector instruction compares at once.
struct LaneBests {
  std::array<float, lanes> first, second;
  std::array<std::uint32_t, lanes> first_at, second_at;
};

constexpr std::uint32_t nowhere = index_of(no_theme);

ERFAR_VECTOR_CLONES void best_in_lanes(const float* cosines, std::size_t clusters, LaneBests& best) {
  best.first.fill(std::numeric_limits<float>::lowest());
  best.second = best.first;
  best.first_at.fill(nowhere);
  best.second_at = best.first_at;
  for (std::size_t begin = 0; begin < clusters; begin += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const float cosine = cosines[begin + lane];
      const auto at = static_cast<std::uint32_t>(begin + lane);
      const bool is_first = cosine > best.first[lane], is_second = cosine > best.second[lane];
      best.second[lane] = is_first ? best.first[lane] : is_second ? cosine : best.second[lane];
      best.second_at[lane] = is_first ? best.first_at[lane] : is_second ? at : best.second_at[lane];
      best.first[lane] = is_first ? cosine : best.first[lane];
      best.first_at[lane] = is_first ? at : best.first_at[lane];
    }
  }
}

bool comes_before(float cosine, std::uint32_t at, float other, std::uint32_t other_at) {
  return cosine > other || (cosine == other && at < other_at);
}

/// Cosines with room for a multiple of `lanes`, the rest below any cosine; of equals the first cluster.
Assignment nearest_two(const float* cosines, std::size_t clusters) {
  LaneBests best;
  best_in_lanes(cosines, clusters, best);
  std::size_t first = 0;
  for (std::size_t lane = 1; lane < lanes; ++lane) {
    if (comes_before(best.first[lane], best.first_at[lane], best.first[first], best.first_at[first]))
      first = lane;
  }
  Assignment result{.theme = ThemeId{best.first_at[first]}, .score = best.first[first]};
  if (clusters == 1) return result;
  result.second = best.second[first];
  std::uint32_t second_at = best.second_at[first];
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    if (lane == first || !comes_before(best.first[lane], best.first_at[lane], result.second, second_at))
      continue;
    result.second = best.first[lane];
    second_at = best.first_at[lane];
  }
  result.second_theme = ThemeId{second_at};
  return result;
}

ERFAR_VECTOR_CLONES void add_columns(const TermId* terms, const float* values, std::size_t entries,
                                     const float* weights, std::size_t clusters, float* cosines) {
  for (std::size_t k = 0; k < entries; ++k) {
    const float value = values[k];
    const float* const column = weights + index_of(terms[k]) * clusters;
    for (std::size_t c = 0; c < clusters; ++c) cosines[c] += value * column[c];
  }
}

std::size_t with_lanes(std::size_t clusters) { return (clusters + lanes - 1) / lanes * lanes; }

Eigen::Index at(std::size_t number) { return static_cast<Eigen::Index>(number); }

}  // namespace

void SparsePoints::assign(std::size_t begin, const Centroids& centroids, std::span<Assignment> found) const {
  std::vector<float> cosines(with_lanes(centroids.clusters), std::numeric_limits<float>::lowest());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto row = rows_.row(begin + i);
    std::fill_n(cosines.begin(), centroids.clusters, 0.0F);
    add_columns(row.terms.data(), row.values.data(), row.size(), centroids.weights.data(), centroids.clusters,
                cosines.data());
    found[i] = row.size() > 0 ? nearest_two(cosines.data(), centroids.clusters) : Assignment();
  }
}

void SparsePoints::set_centroid(Centroids& centroids, std::size_t cluster,
                                std::span<const std::size_t> members) const {
  thread_local std::vector<float> sum;  // zeros between calls, so that a call costs what its rows hold
  std::vector<TermId> touched;
  if (sum.size() < columns_) sum.resize(columns_);
  for (const std::size_t member : members) {
    const auto row = rows_.row(member);
    for (std::size_t k = 0; k < row.size(); ++k) {
      float& weight = sum[index_of(row.terms[k])];
      if (weight == 0) touched.push_back(row.terms[k]);
      weight += row.values[k];
    }
  }
  std::vector<float> weights;
  double squares = 0;
  for (const TermId term : touched) {
    weights.push_back(
        std::exchange(sum[index_of(term)], 0.0F));  // a term that was touched twice has its sum once
    squares += static_cast<double>(weights.back()) * weights.back();
  }
  const auto scale = static_cast<float>(squares > 0 ? 1.0 / std::sqrt(squares) : 0.0);
  for (std::size_t i = 0; i < touched.size(); ++i)
    centroids.weights[index_of(touched[i]) * centroids.clusters + cluster] += weights[i] * scale;
}

/// The matrix by columns: a row shares terms with few others, and only these need be met.
void SparsePoints::transpose() const {
  by_term_.begins.assign(columns_ + 1, 0);
  for (const TermId term : rows_.terms) ++by_term_.begins[index_of(term) + 1];
  std::partial_sum(by_term_.begins.begin(), by_term_.begins.end(), by_term_.begins.begin());
  by_term_.rows.resize(rows_.entries());
  by_term_.values.resize(rows_.entries());
  std::vector<std::size_t> next(by_term_.begins.begin(), by_term_.begins.end());
  for (std::size_t i = 0; i < rows_.rows(); ++i) {
    const auto row = rows_.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      const std::size_t place = next[index_of(row.terms[k])]++;
      by_term_.rows[place] = static_cast<std::uint32_t>(i);
      by_term_.values[place] = row.values[k];
    }
  }
}

void SparsePoints::distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                             std::span<double> found) const {
  std::call_once(is_transposed_, [&] { transpose(); });
  std::vector<float> cosines(rows_.rows());
  for (std::size_t other = 0; other < from.size(); ++other) {
    std::ranges::fill(cosines, 0.0F);
    const auto row = rows_.row(from[other]);
    for (std::size_t k = 0; k < row.size(); ++k) {
      const std::size_t term = index_of(row.terms[k]);
      for (std::size_t at = by_term_.begins[term]; at < by_term_.begins[term + 1]; ++at)
        cosines[by_term_.rows[at]] += row.values[k] * by_term_.values[at];
    }
    for (std::size_t i = 0; i < to.size(); ++i)
      found[i * from.size() + other] = std::max(0.0, 1.0 - static_cast<double>(cosines[to[i]]));
  }
}

DensePoints::DensePoints(const DenseRows& rows) : rows_(rows) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) is_empty_.push_back(rows.row(i).isZero(0));
}

void DensePoints::assign(std::size_t begin, const Centroids& centroids, std::span<Assignment> found) const {
  const Eigen::Map<const DenseRows> weights(centroids.weights.data(), rows_.cols(), at(centroids.clusters));
  DenseRows cosines = DenseRows::Constant(at(found.size()), at(with_lanes(centroids.clusters)),
                                          std::numeric_limits<float>::lowest());
  cosines.leftCols(weights.cols()).noalias() = rows_.middleRows(at(begin), at(found.size())) * weights;
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i] =
        is_empty_[begin + i] ? Assignment() : nearest_two(cosines.row(at(i)).data(), centroids.clusters);
  }
}

void DensePoints::set_centroid(Centroids& centroids, std::size_t cluster,
                               std::span<const std::size_t> members) const {
  Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(rows_.cols());
  for (const std::size_t member : members) sum += rows_.row(at(member));
  double squares = 0;
  for (const float weight : sum) squares += static_cast<double>(weight) * weight;
  const auto scale = static_cast<float>(squares > 0 ? 1.0 / std::sqrt(squares) : 0.0);
  for (Eigen::Index k = 0; k < sum.size(); ++k)
    centroids.weights[static_cast<std::size_t>(k) * centroids.clusters + cluster] = sum[k] * scale;
}

void DensePoints::distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                            std::span<double> found) const {
  DenseRows others(at(from.size()), rows_.cols());
  for (std::size_t i = 0; i < from.size(); ++i) others.row(at(i)) = rows_.row(at(from[i]));
  DenseRows cosines(rows_.rows(), others.rows());
  cosines.noalias() = rows_ * others.transpose();
  for (std::size_t i = 0; i < to.size(); ++i) {
    for (std::size_t other = 0; other < from.size(); ++other)
      found[i * from.size() + other] =
          std::max(0.0, 1.0 - static_cast<double>(cosines(at(to[i]), at(other))));
  }
}

}  // namespace erfar
