#include "pipeline/cluster/assign.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "pipeline/base/parallel.h"
#include "pipeline/cluster/nearest_centroids.h"

namespace erfar {

std::vector<Assignment> assign(const TextSpace& space, const Centroids& centroids) {
  constexpr std::size_t rows_per_block = 1024;
  std::vector<Assignment> result(space.rows().rows());
  for_each_block(result.size(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    const auto begins = space.rows().begins;
    const std::size_t most = begins[end] - begins[begin] + (end - begin) * space.dimensions();
    CompressedRows<float> rows;
    rows.terms.reserve(most);
    rows.values.reserve(most);
    for (std::size_t i = begin; i < end; ++i) space.append(i, rows);
    nearest_centroids(rows, 0, centroids, std::span(result).subspan(begin, end - begin));
  });
  return result;
}

std::vector<ThemeId> number_by_size(Partition& partition) {
  const std::size_t clusters = partition.centroids.clusters;
  std::vector<std::size_t> size(clusters);
  for (const Assignment& assignment : partition.assignments) {
    if (assignment.theme != no_theme) ++size[index_of(assignment.theme)];
  }
  std::vector<std::size_t> order(clusters);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t cluster) { return size[cluster]; });
  std::vector<ThemeId> number(clusters);
  for (std::size_t place = 0; place < clusters; ++place)
    number[order[place]] = ThemeId{static_cast<std::uint32_t>(place)};
  for (Assignment& assignment : partition.assignments) {
    for (ThemeId* theme : {&assignment.theme, &assignment.second_theme, &assignment.nearest}) {
      if (*theme != no_theme) *theme = number[index_of(*theme)];
    }
  }
  std::vector<float> column(clusters);
  for (std::size_t at = 0; at < partition.centroids.weights.size(); at += clusters) {
    for (std::size_t c = 0; c < clusters; ++c)
      column[index_of(number[c])] = partition.centroids.weights[at + c];
    std::ranges::copy(column, partition.centroids.weights.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return number;
}

}  // namespace erfar
