#include "pipeline/weigh/latent_semantics.h"

#include <Eigen/Sparse>
#include <algorithm>

#include "pipeline/base/interrupt.h"
#include "pipeline/base/random.h"

namespace erfar {
namespace {

constexpr Eigen::Index oversampling = 10;  // more columns than asked for; Halko et al., section 4.2
constexpr int power_iterations = 4;
constexpr float negligible = 1e-3F;  // of the largest singular value

Eigen::SparseMatrix<float, Eigen::RowMajor> sparse(const CompressedRows<float>& rows, std::size_t terms) {
  Eigen::SparseMatrix<float, Eigen::RowMajor> result(static_cast<Eigen::Index>(rows.rows()),
                                                     static_cast<Eigen::Index>(terms));
  result.reserve(static_cast<Eigen::Index>(rows.entries()));
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    result.startVec(static_cast<Eigen::Index>(i));
    const auto row = rows.row(i);
    for (std::size_t k = 0; k < row.size(); ++k)
      result.insertBack(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(index_of(row.terms[k]))) =
          row.values[k];
  }
  result.finalize();
  return result;
}

Eigen::MatrixXf orthonormal(const Eigen::MatrixXf& columns) {
  const Eigen::HouseholderQR<Eigen::MatrixXf> qr(columns);
  return qr.householderQ() *
         Eigen::MatrixXf::Identity(columns.rows(), std::min(columns.rows(), columns.cols()));
}

Eigen::MatrixXf random_columns(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
  Random random(seed);
  Eigen::MatrixXf result(rows, columns);
  for (float& value : result.reshaped())
    value = static_cast<float>(random.unit() + random.unit() + random.unit() - 1.5);
  return result;
}

}  // namespace

DenseRows latent_semantics(const CompressedRows<float>& rows, std::size_t terms, std::size_t dimensions,
                           std::uint64_t seed) {
  const Eigen::SparseMatrix<float, Eigen::RowMajor> matrix = sparse(rows, terms);
  const Eigen::Index most = std::min(matrix.rows(), matrix.cols());
  const Eigen::Index width = std::min(static_cast<Eigen::Index>(dimensions) + oversampling, most);
  if (width == 0) return DenseRows(matrix.cols(), 0);
  Eigen::MatrixXf range = orthonormal(matrix * random_columns(matrix.cols(), width, seed));
  for (int iteration = 0; iteration < power_iterations; ++iteration) {
    throw_if_interrupted();
    range = orthonormal(matrix * (matrix.transpose() * range).eval());
  }
  const Eigen::MatrixXf projected = matrix.transpose() * range;  // terms x width
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> solver(projected.transpose() * projected);
  const Eigen::VectorXf singular = solver.eigenvalues().cwiseMax(0.0F).cwiseSqrt().reverse();
  Eigen::Index kept = 0;
  while (kept < std::min(width, static_cast<Eigen::Index>(dimensions)) &&
         singular[kept] > negligible * singular[0])
    ++kept;
  const Eigen::MatrixXf largest_first = solver.eigenvectors().rowwise().reverse().leftCols(kept);
  return projected * largest_first * singular.head(kept).cwiseInverse().asDiagonal();
}

}  // namespace erfar
