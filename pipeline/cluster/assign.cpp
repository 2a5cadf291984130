#include "pipeline/cluster/assign.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "pipeline/base/fnv.h"
#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"

namespace erfar {

std::vector<std::size_t> sample_of(const Corpus& corpus, const WeightedRows& rows, std::size_t most,
                                   std::uint64_t seed) {
  std::vector<std::size_t> sample;
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    if (rows.row(i).size() > 0) sample.push_back(i);
  }
  if (sample.size() > most) {
    const std::uint64_t start = Random(seed).next();
    std::vector<std::pair<std::uint64_t, std::size_t>> lots;
    for (const std::size_t i : sample) {
      const std::uint64_t hash = fnv_1a(corpus.texts[i], fnv_1a(corpus.ids[i], start));
      lots.emplace_back(Random(hash).next(),
                        i);  // mixed once more, as FNV's high bits follow the last letters
    }
    std::ranges::nth_element(lots, lots.begin() + static_cast<std::ptrdiff_t>(most));
    lots.resize(most);
    std::ranges::transform(lots, sample.begin(), [](const auto& lot) { return lot.second; });
    sample.resize(most);
  }
  std::ranges::sort(sample, {}, [&](std::size_t i) { return std::tuple(corpus.texts[i], corpus.ids[i], i); });
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
