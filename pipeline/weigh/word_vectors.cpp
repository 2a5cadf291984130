#include "pipeline/weigh/word_vectors.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "pipeline/base/fnv.h"
#include "pipeline/tokenize/models.h"

namespace erfar {
namespace {

constexpr std::string_view magic = "ERFARVEC";
constexpr std::size_t header_bytes = 16;  // and two numbers of four bytes

}  // namespace

WordVectors::WordVectors(std::string_view file) {
  assert(file.starts_with(magic) && file.size() >= header_bytes);
  std::uint32_t rows = 0, dimensions = 0;
  std::memcpy(&rows, file.data() + magic.size(), sizeof rows);
  std::memcpy(&dimensions, file.data() + magic.size() + sizeof rows, sizeof dimensions);
  assert(file.size() == header_bytes + rows * (sizeof(std::uint64_t) + std::size_t{dimensions}));
  keys_.resize(rows);
  std::memcpy(keys_.data(), file.data() + header_bytes, rows * sizeof(std::uint64_t));
  using Bytes = Eigen::Matrix<std::int8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const char* const values = file.data() + header_bytes + rows * sizeof(std::uint64_t);
  vectors_ =
      Eigen::Map<const Bytes>(reinterpret_cast<const std::int8_t*>(values), rows, dimensions).cast<float>();
  scale_rows_to_unit_length(vectors_);
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
