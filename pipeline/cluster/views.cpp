#include "pipeline/cluster/views.h"

#include <algorithm>
#include <array>

#include "pipeline/cluster/neighbours.h"
#include "pipeline/weigh/latent_semantics.h"

namespace erfar {
namespace {

constexpr std::array<Eigen::Index, 5> latent_dimensions{20, 30, 40, 60, 80};
constexpr std::size_t most_background = 20'000;  // texts; of more every second, third … is taken
constexpr std::size_t neighbours = 10;
constexpr float long_text = 25;  // terms; from there on a text's own words say the more, the more there are

/// Sample and background with only the columns that the sample uses, so that sizes follow the sample.
class UsedColumns {
 public:
  UsedColumns(const TextSpace& space, std::span<const std::size_t> sample) : number_(space.terms(), unused) {
    for (const std::size_t row : sample) {
      for (const TermId term : space.rows().row(row).terms) number_[index_of(term)] = 0;
    }
    for (std::uint32_t& number : number_) {
      if (number != unused) number = used_++;
    }
  }

  std::size_t used() const { return used_; }
  void append(WeightedRows::Row row, CompressedRows<float>& matrix) const {
    for (std::size_t k = 0; k < row.size(); ++k) {
      const std::uint32_t number = number_[index_of(row.terms[k])];
      if (number == unused || row.values[k] == 0) continue;
      matrix.terms.push_back(TermId{number});
      matrix.values.push_back(row.values[k]);
    }
    matrix.begins.push_back(matrix.terms.size());
  }

 private:
  static constexpr std::uint32_t unused = ~std::uint32_t{0};
  std::vector<std::uint32_t> number_;
  std::uint32_t used_ = 0;
};

DenseRows projected(const CompressedRows<float>& rows, std::size_t count, const DenseRows& terms) {
  DenseRows result = DenseRows::Zero(static_cast<Eigen::Index>(count), terms.cols());
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = rows.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      result.row(static_cast<Eigen::Index>(i)) +=
          row.values[k] * terms.row(static_cast<Eigen::Index>(index_of(row.terms[k])));
    }
  }
  return result;
}

DenseRows meanings_of(const TextSpace& space, std::span<const std::size_t> sample) {
  DenseRows result(static_cast<Eigen::Index>(sample.size()), static_cast<Eigen::Index>(space.dimensions()));
  for (std::size_t i = 0; i < sample.size(); ++i) {
    auto row = result.row(static_cast<Eigen::Index>(i));
    space.meaning(sample[i], {row.data(), space.dimensions()});
    row *= std::min(1.0F, long_text / static_cast<float>(space.rows().row(sample[i]).size()));
  }
  return result;
}

}  // namespace

std::vector<DenseRows> views(const TextSpace& space, std::span<const std::size_t> sample,
                             const WeightedRows& background, std::uint64_t seed) {
  const UsedColumns columns(space, sample);
  CompressedRows<float> rows;
  for (const std::size_t row : sample) columns.append(space.rows().row(row), rows);
  const std::size_t step = 1 + background.rows() / most_background;
  for (std::size_t row = 0; row < background.rows(); row += step) columns.append(background.row(row), rows);
  const DenseRows latent =
      projected(rows, sample.size(), latent_semantics(rows, columns.used(), latent_dimensions.back(), seed));

  const DenseRows meanings = meanings_of(space, sample);
  std::vector<DenseRows> result;
  for (const Eigen::Index dimensions : latent_dimensions) {
    DenseRows first = latent.leftCols(std::min(dimensions, latent.cols()));
    scale_rows_to_unit_length(first);
    DenseRows view(first.rows(), first.cols() + meanings.cols());
    view << first, meanings;
    scale_rows_to_unit_length(view);
    result.push_back(drawn_to_neighbours(view, neighbours));
    if (dimensions >= latent.cols()) break;
  }
  return result;
}

}  // namespace erfar
