#include "pipeline/cluster/assign.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "pipeline/base/fnv.h"
#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"
#include "pipeline/base/vector_clones.h"
#include "pipeline/cluster/nearest_two.h"

namespace erfar {

namespace {

ERFAR_VECTOR_CLONES void add_columns(const TermId* terms, const float* values, std::size_t entries,
                                     const float* weights, std::size_t clusters, float* cosines) {
  for (std::size_t k = 0; k < entries; ++k) {
    const float* const column = weights + index_of(terms[k]) * clusters;
    for (std::size_t c = 0; c < clusters; ++c) cosines[c] += values[k] * column[c];
  }
}

/// So many of the documents, each text's by their ids: lots are drawn for a text's first, second, … document,
/// whichever rows these are.
std::vector<std::size_t> drawn_by_text(const Corpus& corpus, std::vector<std::size_t> documents,
                                       std::size_t most, std::uint64_t seed) {
  const std::uint64_t start = Random(seed).next();
  std::vector<std::uint64_t> hash(corpus.size());
  for (const std::size_t i : documents) hash[i] = fnv_1a(corpus.texts[i], start);
  std::ranges::sort(documents, {}, [&](std::size_t i) { return std::tuple(hash[i], corpus.ids[i], i); });
  std::vector<std::pair<std::uint64_t, std::size_t>> lots;  // and the place among the documents
  std::uint64_t copy = 0;
  for (std::size_t place = 0; place < documents.size(); ++place) {
    copy = place > 0 && hash[documents[place]] == hash[documents[place - 1]] ? copy + 1 : 0;
    lots.emplace_back(Random(hash[documents[place]] + copy).next(), place);
  }
  std::ranges::nth_element(lots, lots.begin() + static_cast<std::ptrdiff_t>(most));
  std::vector<std::size_t> sample;
  for (std::size_t i = 0; i < most; ++i) sample.push_back(documents[lots[i].second]);
  return sample;
}

}  // namespace

std::vector<std::size_t> sample_of(const Corpus& corpus, const WeightedRows& rows, std::size_t most,
                                   std::uint64_t seed) {
  std::vector<std::size_t> documents;
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    if (rows.row(i).size() > 0) documents.push_back(i);
  }
  return sample_of(corpus, std::move(documents), most, seed);
}

std::vector<std::size_t> sample_of(const Corpus& corpus, std::vector<std::size_t> documents, std::size_t most,
                                   std::uint64_t seed) {
  if (documents.size() > most) documents = drawn_by_text(corpus, std::move(documents), most, seed);
  std::ranges::sort(documents, {},
                    [&](std::size_t i) { return std::tuple(corpus.texts[i], corpus.ids[i], i); });
  return documents;
}

std::vector<Assignment> assign(const TextSpace& space, const Centroids& centroids) {
  constexpr std::size_t rows_per_block = 1024;
  std::vector<Assignment> result(space.rows().rows());
  for_each_block(result.size(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    CompressedRows<float> block;
    for (std::size_t i = begin; i < end; ++i) space.append(i, block);
    std::vector<float> cosines = room_for_cosines(centroids.clusters);
    for (std::size_t i = begin; i < end; ++i) {
      const auto row = block.row(i - begin);
      if (row.size() == 0 || centroids.clusters == 0) continue;
      std::fill_n(cosines.begin(), centroids.clusters, 0.0F);
      add_columns(row.terms.data(), row.values.data(), row.size(), centroids.weights.data(),
                  centroids.clusters, cosines.data());
      result[i] = nearest_two(cosines.data(), centroids.clusters);
    }
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
