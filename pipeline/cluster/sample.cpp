#include "pipeline/cluster/sample.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

#include "pipeline/base/fnv.h"
#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"
#include "pipeline/read/text_pass.h"

namespace erfar {
namespace {

struct Hashed {
  std::uint64_t hash;  // of the text
  std::size_t document;
};

/// Of documents in ascending order.
std::vector<Hashed> hashed_texts(const Corpus& corpus, std::span<const std::size_t> documents,
                                 std::uint64_t start) {
  constexpr std::size_t block = 4096;
  std::vector<Hashed> result(documents.size());
  TextPass pass(corpus);
  std::size_t done = 0;
  struct Nothing {};
  for_each_block_in_order<Nothing>(
      documents.size(), block,
      [&](std::size_t begin, std::size_t end, Nothing&) {
        for (std::size_t i = begin; i < end; ++i)
          result[i] = {fnv_1a(corpus.texts[documents[i]], start), documents[i]};
      },
      [&](Nothing&) {
        done += block;
        pass.reached(done < documents.size() ? documents[done] : corpus.size());
      });
  return result;
}

/// So many of the documents, each text's by their ids: lots are drawn for a text's first, second, … document,
/// whichever rows these are.
std::vector<std::size_t> drawn_by_text(const Corpus& corpus, std::span<const std::size_t> documents,
                                       std::size_t most, std::uint64_t seed) {
  std::vector<Hashed> hashed = hashed_texts(corpus, documents, Random(seed).next());
  sort_in_parallel(hashed, [&](const Hashed& a, const Hashed& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    return std::tuple(corpus.ids[a.document], a.document) < std::tuple(corpus.ids[b.document], b.document);
  });
  std::vector<std::pair<std::uint64_t, std::size_t>> lots;  // and the place among the documents
  lots.reserve(hashed.size());
  std::uint64_t copy = 0;
  for (std::size_t place = 0; place < hashed.size(); ++place) {
    copy = place > 0 && hashed[place].hash == hashed[place - 1].hash ? copy + 1 : 0;
    lots.emplace_back(Random(hashed[place].hash + copy).next(), place);
  }
  std::ranges::nth_element(lots, lots.begin() + static_cast<std::ptrdiff_t>(most));
  std::vector<std::size_t> sample;
  for (std::size_t i = 0; i < most; ++i) sample.push_back(hashed[lots[i].second].document);
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
  if (documents.size() > most) documents = drawn_by_text(corpus, documents, most, seed);
  std::ranges::sort(documents, {},
                    [&](std::size_t i) { return std::tuple(corpus.texts[i], corpus.ids[i], i); });
  return documents;
}

}  // namespace erfar
