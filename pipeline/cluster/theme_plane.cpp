#include "pipeline/cluster/theme_plane.h"

#include <Eigen/Dense>
#include <cmath>

#include "pipeline/base/interrupt.h"

namespace erfar {
namespace {

/// Squared distances between unit vectors, 2 - 2 cosine.
Eigen::MatrixXd squared_distances(const Centroids& centroids) {
  const auto clusters = static_cast<Eigen::Index>(centroids.clusters);
  const auto terms = clusters == 0 ? 0 : static_cast<Eigen::Index>(centroids.weights.size()) / clusters;
  const Eigen::Map<const Eigen::MatrixXf> weights(centroids.weights.data(), clusters, terms);
  Eigen::MatrixXd cosines = Eigen::MatrixXd::Zero(clusters, clusters);
  for (Eigen::Index term = 0; term < terms; ++term) {
    if (term % 1024 == 0) throw_if_interrupted();
    const Eigen::VectorXd column = weights.col(term).cast<double>();
    cosines.noalias() += column * column.transpose();
  }
  return (2.0 - 2.0 * cosines.array()).cwiseMax(0.0);
}

/// The axis of the `place`-th largest eigenvalue, scaled by its root; zero where that is not positive.
Eigen::VectorXd axis(const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>& solver, Eigen::Index place) {
  const Eigen::Index size = solver.eigenvalues().size();
  if (place >= size) return Eigen::VectorXd::Zero(size);
  const double value = std::max(0.0, solver.eigenvalues()[size - 1 - place]);
  Eigen::VectorXd result = solver.eigenvectors().col(size - 1 - place) * std::sqrt(value);
  for (const double coordinate : result) {
    if (std::abs(coordinate) < 1e-9) continue;
    if (coordinate < 0) result = -result;
    break;
  }
  return result;
}

}  // namespace

std::vector<std::pair<double, double>> theme_plane(const Centroids& centroids) {
  const auto size = static_cast<Eigen::Index>(centroids.clusters);
  std::vector<std::pair<double, double>> places(centroids.clusters, {0.0, 0.0});
  if (size < 2) return places;
  const Eigen::MatrixXd centring = Eigen::MatrixXd::Identity(size, size) -
                                   Eigen::MatrixXd::Constant(size, size, 1.0 / static_cast<double>(size));
  const Eigen::MatrixXd products = -0.5 * centring * squared_distances(centroids) * centring;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(products);
  const Eigen::VectorXd x = axis(solver, 0);
  const Eigen::VectorXd y = axis(solver, 1);
  const double reach = std::max({x.cwiseAbs().maxCoeff(), y.cwiseAbs().maxCoeff(), 1e-9});
  for (Eigen::Index i = 0; i < size; ++i) places[static_cast<std::size_t>(i)] = {x[i] / reach, y[i] / reach};
  return places;
}

}  // namespace erfar
