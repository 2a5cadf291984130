#include "pipeline/cluster/sparse_points.h"

#include <algorithm>
#include <numeric>

#include "pipeline/cluster/sparse_directions.h"

namespace erfar {

SparsePoints::SparsePoints(const WeightedRows& rows, std::size_t columns)
    : rows_(rows), term_begins_(columns + 1) {
  for (const TermId term : rows.terms) ++term_begins_[index_of(term) + 1];
  std::partial_sum(term_begins_.begin(), term_begins_.end(), term_begins_.begin());
  by_term_.rows.resize(rows.entries());
  by_term_.values.resize(rows.entries());
  std::vector<std::size_t> next(term_begins_.begin(), term_begins_.end() - 1);
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    const auto row = rows.row(i);
    is_empty_.push_back(row.size() == 0);
    for (std::size_t k = 0; k < row.size(); ++k) {
      const std::size_t place = next[index_of(row.terms[k])]++;
      by_term_.rows[place] = static_cast<std::uint32_t>(i);
      by_term_.values[place] = row.values[k];
    }
  }
}

std::unique_ptr<Directions> SparsePoints::directions(const Members& members) const {
  auto result = std::make_unique<SparseDirections>(*this, members.size());
  result->turn(members);
  return result;
}

void SparsePoints::distances(std::span<const std::size_t> from, std::span<const std::size_t> to,
                             std::span<double> found) const {
  std::vector<float> cosines(rows());
  for (std::size_t other = 0; other < from.size(); ++other) {
    std::ranges::fill(cosines, 0.0F);
    const auto row = rows_.row(from[other]);
    for (std::size_t k = 0; k < row.size(); ++k) {
      const std::size_t term = index_of(row.terms[k]);
      for (std::size_t at = term_begins_[term]; at < term_begins_[term + 1]; ++at)
        cosines[by_term_.rows[at]] += row.values[k] * by_term_.values[at];
    }
    for (std::size_t i = 0; i < to.size(); ++i)
      found[i * from.size() + other] = std::max(0.0, 1.0 - static_cast<double>(cosines[to[i]]));
  }
}

}  // namespace erfar
