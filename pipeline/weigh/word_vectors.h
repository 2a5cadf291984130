#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/weigh/compressed_rows.h"
#include "pipeline/weigh/dense_rows.h"
#include "pipeline/weigh/vocabulary.h"

namespace erfar {

/// Vectors of terms, learned from other text so that terms of one subject lie near each other: positive
/// pointwise mutual information of terms in one sentence, reduced to its first singular vectors (Levy,
/// Goldberg & Dagan 2015). Terms are known by a 64-bit FNV-1a hash of their bytes; that one of another hash
/// is taken for a term that is there happens once in 10^15.
class WordVectors {
 public:
  /// Of a file that scripts/train_vectors writes and describes.
  explicit WordVectors(std::string_view file);

  static constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();
  std::size_t dimensions() const { return static_cast<std::size_t>(vectors_.cols()); }
  /// The row of a term's vector, or `unknown`.
  std::uint32_t find(std::string_view term) const;
  const DenseRows& vectors() const { return vectors_; }  // a row a term, of unit length

 private:
  std::vector<std::uint64_t> keys_;  // ascending
  DenseRows vectors_;
};

/// Those inside the program (models/word_vectors.bin).
const WordVectors& word_vectors();

/// For each term of a vocabulary the row of its vector.
std::vector<std::uint32_t> vectors_of(const Vocabulary& vocabulary, const WordVectors& vectors);

}  // namespace erfar
