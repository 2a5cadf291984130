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
  DenseDirections(const DensePoints& points, std::size_t clusters)
      : points_(points), directions_(at(clusters), points.vectors().cols()) {}

  void turn(const Members& members) override {
    for (std::size_t cluster = 0; cluster < members.size(); ++cluster)
      directions_.row(at(cluster)) = direction(points_.vectors(), members[cluster]);
  }

  void assign(std::size_t block, std::span<Assignment> found) const override {
    constexpr std::size_t height = RowPanels::height;
    static_assert(Points::rows_per_block % height == 0);
    const auto clusters = static_cast<std::size_t>(directions_.rows());
    const std::size_t begin = block * Points::rows_per_block;
    std::vector<float> cosines(clusters * height);
    for (std::size_t i = 0; i < found.size(); i += height) {
      cosines_of(points_.panels(), (begin + i) / height, directions_, cosines);
      nearest_two_of_each(cosines.data(), clusters, found.subspan(i, std::min(height, found.size() - i)));
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (points_.is_empty(begin + i)) found[i] = Assignment();
    }
  }

  Centroids centroids() const override {
    Centroids result{static_cast<std::size_t>(directions_.rows()), {}};
    for (Eigen::Index d = 0; d < directions_.cols(); ++d) {
      for (Eigen::Index cluster = 0; cluster < directions_.rows(); ++cluster)
        result.weights.push_back(directions_(cluster, d));
    }
    return result;
  }

 private:
  const DensePoints& points_;
  DenseRows directions_;  // a cluster each
};

}  // namespace

DensePoints::DensePoints(const DenseRows& rows) : rows_(rows), panels_(rows) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) is_empty_.push_back(rows.row(i).isZero(0));
}

std::unique_ptr<Directions> DensePoints::directions(const Members& members) const {
  auto result = std::make_unique<DenseDirections>(*this, members.size());
  result->turn(members);
  return result;
}

void DensePoints::distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                            std::span<double> found) const {
  constexpr std::size_t height = RowPanels::height;
  DenseRows others(at(from.size()), rows_.cols());
  for (std::size_t i = 0; i < from.size(); ++i) others.row(at(i)) = rows_.row(at(from[i]));
  const std::size_t of_panel = from.size() * height;
  std::vector<float> cosines(panels_.panels() * of_panel);
  for (std::size_t panel = 0; panel < panels_.panels(); ++panel)
    cosines_of(panels_, panel, others, std::span(cosines).subspan(panel * of_panel, of_panel));
  for (std::size_t i = 0; i < to.size(); ++i) {
    const float* const of_row = cosines.data() + to[i] / height * of_panel + to[i] % height;
    for (std::size_t other = 0; other < from.size(); ++other)
      found[i * from.size() + other] = std::max(0.0, 1.0 - static_cast<double>(of_row[other * height]));
  }
}

}  // namespace erfar
