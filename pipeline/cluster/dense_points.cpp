#include "pipeline/cluster/dense_points.h"

#include <algorithm>

#include "pipeline/cluster/nearest_two.h"
#include "pipeline/weigh/unit_length.h"

namespace erfar {
namespace {

Eigen::Index at(std::size_t number) { return static_cast<Eigen::Index>(number); }

Eigen::VectorXf direction(const DenseRows& rows, const std::vector<std::size_t>& members) {
  Eigen::VectorXf sum = Eigen::VectorXf::Zero(rows.cols());
  for (const std::size_t member : members) sum += rows.row(at(member));
  double squares = 0;
  for (const float weight : sum) squares += static_cast<double>(weight) * weight;
  return sum * unit_scale(squares);
}

class DenseDirections : public Directions {
 public:
  DenseDirections(const DensePoints& points, const DenseRows& rows, std::size_t clusters)
      : points_(points), rows_(rows), columns_(rows.cols(), at(clusters)) {}

  void turn(const Members& members) override {
    for (std::size_t cluster = 0; cluster < members.size(); ++cluster)
      columns_.col(at(cluster)) = direction(rows_, members[cluster]);
  }

  void assign(std::size_t block, std::span<Assignment> found) const override {
    const std::size_t begin = block * Points::rows_per_block;
    const auto clusters = static_cast<std::size_t>(columns_.cols());
    DenseRows cosines =
        DenseRows::Constant(at(found.size()), at(places_for_cosines(clusters)), below_any_cosine);
    cosines.leftCols(columns_.cols()).noalias() = rows_.middleRows(at(begin), at(found.size())) * columns_;
    for (std::size_t i = 0; i < found.size(); ++i) {
      found[i] =
          points_.is_empty(begin + i) ? Assignment() : nearest_two(cosines.row(at(i)).data(), clusters);
    }
  }

  Centroids centroids() const override {
    const std::span<const float> weights(columns_.data(), static_cast<std::size_t>(columns_.size()));
    return {static_cast<std::size_t>(columns_.cols()), {weights.begin(), weights.end()}};
  }

 private:
  const DensePoints& points_;
  const DenseRows& rows_;
  DenseRows columns_;  // a cluster each
};

}  // namespace

DensePoints::DensePoints(const DenseRows& rows) : rows_(rows) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) is_empty_.push_back(rows.row(i).isZero(0));
}

std::unique_ptr<Directions> DensePoints::directions(const Members& members) const {
  auto result = std::make_unique<DenseDirections>(*this, rows_, members.size());
  result->turn(members);
  return result;
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
