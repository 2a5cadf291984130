#include "pipeline/cluster/dense_points.h"

#include <algorithm>

#include "pipeline/cluster/dense_cosines.h"
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
      : points_(points), rows_(rows), lines_(static_cast<std::size_t>(rows.cols()), clusters) {}

  void turn(const Members& members) override {
    for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
      const Eigen::VectorXf values = direction(rows_, members[cluster]);
      lines_.set(cluster, {values.data(), lines_.dimensions()});
    }
  }

  void assign(std::size_t block, std::span<Assignment> found) const override {
    const std::size_t begin = block * Points::rows_per_block, clusters = lines_.directions();
    std::vector<float> cosines = cosines_of(rows_, begin, begin + found.size(), lines_);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto of_row = std::span(cosines).subspan(i * lines_.places(), lines_.places());
      std::ranges::fill(of_row.subspan(clusters), below_any_cosine);
      found[i] = points_.is_empty(begin + i) ? Assignment() : nearest_two(of_row.data(), clusters);
    }
  }

  Centroids centroids() const override {
    Centroids result{lines_.directions(), {}};
    for (std::size_t d = 0; d < lines_.dimensions(); ++d)
      result.weights.insert(result.weights.end(), lines_.of(d), lines_.of(d) + lines_.directions());
    return result;
  }

 private:
  const DensePoints& points_;
  const DenseRows& rows_;
  DenseDirectionLines lines_;  // a cluster each
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
  DenseDirectionLines others(static_cast<std::size_t>(rows_.cols()), from.size());
  for (std::size_t i = 0; i < from.size(); ++i)
    others.set(i, {rows_.row(at(from[i])).data(), others.dimensions()});
  const std::vector<float> cosines = cosines_of(rows_, 0, rows(), others);
  for (std::size_t i = 0; i < to.size(); ++i) {
    for (std::size_t other = 0; other < from.size(); ++other)
      found[i * from.size() + other] =
          std::max(0.0, 1.0 - static_cast<double>(cosines[to[i] * others.places() + other]));
  }
}

}  // namespace erfar
