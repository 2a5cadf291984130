#include "pipeline/weigh/word_vectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

#include "pipeline/base/fnv.h"
#include "pipeline/base/vector_clones.h"
#include "pipeline/tokenize/models.h"

namespace erfar {
namespace {

constexpr std::string_view magic = "ERFARVEC";
constexpr std::size_t header_bytes = 16;  // and two numbers of four bytes

ERFAR_VECTOR_CLONES void find_lengths(const std::int8_t* bytes, std::size_t dimensions,
                                      std::span<float> lengths) {
  for (std::size_t row = 0; row < lengths.size(); ++row) {
    std::int32_t squares = 0;
    for (std::size_t i = 0; i < dimensions; ++i) {
      const std::int32_t value = bytes[row * dimensions + i];
      squares += value * value;
    }
    lengths[row] = squares > 0 ? std::sqrt(static_cast<float>(squares)) : 1.0F;
  }
}

ERFAR_VECTOR_CLONES void add_scaled(const std::int8_t* bytes, std::size_t dimensions, float length,
                                    float weight, float* sum) {
  for (std::size_t i = 0; i < dimensions; ++i) sum[i] += weight * (static_cast<float>(bytes[i]) / length);
}

}  // namespace

WordVectors::WordVectors(std::string_view file) {
  assert(file.starts_with(magic) && file.size() >= header_bytes);
  std::uint32_t rows = 0, dimensions = 0;
  std::memcpy(&rows, file.data() + magic.size(), sizeof rows);
  std::memcpy(&dimensions, file.data() + magic.size() + sizeof rows, sizeof dimensions);
  assert(file.size() == header_bytes + rows * (sizeof(std::uint64_t) + std::size_t{dimensions}));
  keys_.resize(rows);
  std::memcpy(keys_.data(), file.data() + header_bytes, rows * sizeof(std::uint64_t));
  dimensions_ = dimensions;
  bytes_ = reinterpret_cast<const std::int8_t*>(file.data() + header_bytes + rows * sizeof(std::uint64_t));
  lengths_.resize(rows);
  find_lengths(bytes_, dimensions_, lengths_);
}

void WordVectors::add(std::uint32_t row, float weight, std::span<float> sum) const {
  add_scaled(bytes_ + row * dimensions_, dimensions_, lengths_[row], weight, sum.data());
}

std::uint32_t WordVectors::find(std::string_view term) const {
  const std::uint64_t key = fnv_1a(term);
  const auto found = std::ranges::lower_bound(keys_, key);
  return found != keys_.end() && *found == key ? static_cast<std::uint32_t>(found - keys_.begin()) : unknown;
}

const WordVectors& word_vectors() {
  static const WordVectors vectors(model(Model::word_vectors));
  return vectors;
}

std::vector<std::uint32_t> vectors_of(const Vocabulary& vocabulary, const WordVectors& vectors) {
  std::vector<std::uint32_t> result(vocabulary.size());
  for (std::uint32_t term = 0; term < result.size(); ++term)
    result[term] = vectors.find(vocabulary[TermId{term}]);
  return result;
}

}  // namespace erfar
