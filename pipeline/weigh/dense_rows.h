#pragma once

#include <Eigen/Dense>

namespace erfar {

/// A dense matrix whose rows (documents, terms) lie one after the other in memory.
using DenseRows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Scales each row to unit length; rows of zeros stay so.
inline void scale_rows_to_unit_length(DenseRows& rows) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const float length = rows.row(i).norm();
    if (length > 0) rows.row(i) /= length;
  }
}

}  // namespace erfar
