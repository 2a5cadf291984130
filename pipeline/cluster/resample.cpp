#include "pipeline/cluster/resample.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace erfar {

std::vector<std::size_t> resampled(std::span<const std::string_view> respondents, std::size_t most,
                                   Random& random) {
  std::unordered_map<std::string_view, std::size_t> number;
  for (const std::string_view respondent : respondents) number.emplace(respondent, number.size());
  std::vector<bool> is_drawn(number.size());
  for (std::size_t i = 0; i < number.size(); ++i)
    is_drawn[random.below(static_cast<std::uint32_t>(number.size()))] = true;
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < respondents.size(); ++row) {
    if (is_drawn[number.at(respondents[row])]) rows.push_back(row);
  }
  if (rows.size() > most) {
    for (std::size_t i = 0; i < most; ++i)
      std::swap(rows[i], rows[i + random.below(static_cast<std::uint32_t>(rows.size() - i))]);
    rows.resize(most);
    std::ranges::sort(rows);
  }
  return rows;
}

std::vector<DenseRows> rows_of(std::span<const DenseRows> views, std::span<const std::size_t> rows) {
  std::vector<DenseRows> result;
  for (const DenseRows& view : views) {
    DenseRows& of_view = result.emplace_back(static_cast<Eigen::Index>(rows.size()), view.cols());
    for (std::size_t i = 0; i < rows.size(); ++i)
      of_view.row(static_cast<Eigen::Index>(i)) = view.row(static_cast<Eigen::Index>(rows[i]));
  }
  return result;
}

}  // namespace erfar
