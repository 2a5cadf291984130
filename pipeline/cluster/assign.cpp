#include "pipeline/cluster/assign.h"

#include <algorithm>
#include <numeric>

#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"

namespace erfar {

std::vector<std::size_t> sample_of(const WeightedRows& rows, std::size_t most, std::uint64_t seed) {
  std::vector<std::size_t> sample;
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    if (rows.row(i).size() > 0) sample.push_back(i);
  }
  if (sample.size() <= most) return sample;
  Random random(seed);
  for (std::size_t i = 0; i < most; ++i)
    std::swap(sample[i], sample[i + random.below(static_cast<std::uint32_t>(sample.size() - i))]);
  sample.resize(most);
  std::ranges::sort(sample);
  return sample;
}

std::vector<Assignment> assign(const TextSpace& space, const Centroids& centroids) {
  constexpr std::size_t rows_per_block = 1024;
  std::vector<Assignment> result(space.rows().rows());
  for_each_block(result.size(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    CompressedRows<float> block;
    std::vector<float> cosines(centroids.clusters);
    for (std::size_t i = begin; i < end; ++i) space.append(i, block);
    for (std::size_t i = begin; i < end; ++i) {
      const auto row = block.row(i - begin);
      if (row.size() > 0) result[i] = nearest(row, centroids, cosines);
    }
  });
  return result;
}

void number_by_size(Partition& partition) {
  const std::size_t clusters = partition.centroids.clusters;
  std::vector<std::size_t> size(clusters);
  std::vector<std::size_t> first(clusters, partition.assignments.size());
  for (std::size_t i = partition.assignments.size(); i-- > 0;) {
    if (partition.assignments[i].theme == no_theme) continue;
    ++size[index_of(partition.assignments[i].theme)];
    first[index_of(partition.assignments[i].theme)] = i;
  }
  std::vector<std::size_t> order(clusters);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return size[a] != size[b] ? size[a] > size[b] : first[a] != first[b] ? first[a] < first[b] : a < b;
  });
  std::vector<ThemeId> number(clusters);
  for (std::size_t place = 0; place < clusters; ++place)
    number[order[place]] = ThemeId{static_cast<std::uint32_t>(place)};
  for (Assignment& assignment : partition.assignments) {
    if (assignment.theme != no_theme) assignment.theme = number[index_of(assignment.theme)];
    if (assignment.second_theme != no_theme)
      assignment.second_theme = number[index_of(assignment.second_theme)];
  }
  std::vector<float> column(clusters);
  for (std::size_t at = 0; at < partition.centroids.weights.size(); at += clusters) {
    for (std::size_t c = 0; c < clusters; ++c)
      column[index_of(number[c])] = partition.centroids.weights[at + c];
    std::ranges::copy(column, partition.centroids.weights.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

}  // namespace erfar
