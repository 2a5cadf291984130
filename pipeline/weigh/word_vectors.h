#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/weigh/vocabulary.h"

namespace erfar {

/// Vectors of terms, learned from other text so that terms of one subject lie near each other: positive
/// pointwise mutual information of terms in one sentence, reduced to its first singular vectors (Levy,
/// Goldberg & Dagan 2015). Terms are known by a 64-bit FNV-1a hash of their bytes; that one of another hash
/// is taken for a term that is there happens once in 10^15.
class WordVectors {
 public:
  /// Of a file that scripts/train_vectors writes and describes, which has to outlive it: a coordinate is a
  /// byte there and becomes a number where it is used, a quarter of the memory to read for a text.
  explicit WordVectors(std::string_view file);

  static constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();
  std::size_t dimensions() const { return dimensions_; }
  std::size_t size() const { return keys_.size(); }
  /// The row of a term's vector, or `unknown`.
  std::uint32_t find(std::string_view term) const;
  /// A coordinate of a row's vector, which has unit length.
  float at(std::uint32_t row, std::size_t dimension) const {
    return static_cast<float>(bytes_[row * dimensions_ + dimension]) / lengths_[row];
  }
  /// Adds the row's vector times the weight; `sum` has a place for each dimension.
  void add(std::uint32_t row, float weight, std::span<float> sum) const;

 private:
  std::vector<std::uint64_t> keys_;  // ascending
  std::size_t dimensions_ = 0;
  const std::int8_t* bytes_ = nullptr;  // [row * dimensions + dimension], not scaled
  std::vector<float> lengths_;          // by row
};

/// Those inside the program (models/word_vectors.bin).
const WordVectors& word_vectors();

/// For each term of a vocabulary the row of its vector.
std::vector<std::uint32_t> vectors_of(const Vocabulary& vocabulary, const WordVectors& vectors);

}  // namespace erfar
