#include "pipeline/cluster/sample.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "pipeline/base/fnv.h"
#include "pipeline/base/random.h"

namespace erfar {
namespace {

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

}  // namespace erfar
