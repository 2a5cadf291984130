#include "pipeline/cluster/points.h"

#include <algorithm>

namespace erfar {
namespace {

Assignment nearest_two(std::span<const float> cosines) {
  Assignment result;
  for (std::size_t c = 0; c < cosines.size(); ++c) {
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

/// `cosines` is scratch of a place for each cluster.
Assignment nearest(WeightedRows::Row row, const Centroids& centroids, std::vector<float>& cosines) {
  const std::size_t clusters = centroids.clusters;
  std::ranges::fill(cosines, 0.0F);
  for (std::size_t k = 0; k < row.size(); ++k) {
    const float weight = row.values[k];
    const float* const column = centroids.weights.data() + index_of(row.terms[k]) * clusters;
    for (std::size_t c = 0; c < clusters; ++c) cosines[c] += weight * column[c];
  }
  return nearest_two(cosines);
}

Eigen::Index at(std::size_t number) { return static_cast<Eigen::Index>(number); }

}  // namespace

void SparsePoints::assign(std::size_t begin, const Centroids& centroids, std::span<Assignment> found) const {
  std::vector<float> cosines(centroids.clusters);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto row = rows_.row(begin + i);
    found[i] = row.size() > 0 ? nearest(row, centroids, cosines) : Assignment();
  }
}

void SparsePoints::add_to(std::span<float> sum, std::size_t row) const {
  const auto entries = rows_.row(row);
  for (std::size_t k = 0; k < entries.size(); ++k) sum[index_of(entries.terms[k])] += entries.values[k];
}

void SparsePoints::distances(std::size_t from, std::span<const std::size_t> to,
                             std::span<double> found) const {
  std::vector<float> dense(columns_);
  add_to(dense, from);
  for (std::size_t i = 0; i < to.size(); ++i) {
    const auto other = rows_.row(to[i]);
    double cosine = 0;
    for (std::size_t k = 0; k < other.size(); ++k)
      cosine += static_cast<double>(other.values[k]) * dense[index_of(other.terms[k])];
    found[i] = std::max(0.0, 1.0 - cosine);
  }
}

DensePoints::DensePoints(const DenseRows& rows) : rows_(rows) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) is_empty_.push_back(rows.row(i).isZero(0));
}

void DensePoints::assign(std::size_t begin, const Centroids& centroids, std::span<Assignment> found) const {
  const Eigen::Map<const DenseRows> weights(centroids.weights.data(), rows_.cols(), at(centroids.clusters));
  DenseRows cosines(at(found.size()), weights.cols());
  cosines.noalias() = rows_.middleRows(at(begin), at(found.size())) * weights;
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i] =
        is_empty_[begin + i] ? Assignment() : nearest_two({cosines.row(at(i)).data(), centroids.clusters});
  }
}

void DensePoints::add_to(std::span<float> sum, std::size_t row) const {
  Eigen::Map<Eigen::RowVectorXf>(sum.data(), rows_.cols()) += rows_.row(at(row));
}

void DensePoints::distances(std::size_t from, std::span<const std::size_t> to,
                            std::span<double> found) const {
  Eigen::VectorXf cosines(rows_.rows());
  cosines.noalias() = rows_ * rows_.row(at(from)).transpose();
  for (std::size_t i = 0; i < to.size(); ++i)
    found[i] = std::max(0.0, 1.0 - static_cast<double>(cosines[at(to[i])]));
}

}  // namespace erfar
