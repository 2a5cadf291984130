#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "pipeline/weigh/compressed_rows.h"
#include "pipeline/weigh/word_vectors.h"

namespace erfar {

/// Where documents lie by what they say and by what their words mean: a row has its terms' TF-IDF weights
/// and, behind the columns of the terms, the mean of its terms' word vectors less that of the sample. Each
/// half has unit length, so that both count alike, and so has the whole. A row without a known word has terms
/// only; an empty row stays empty.
///
/// Short answers seldom share a word even where they are about one thing; word vectors know from other text
/// that the words do (models/README.md).
class TextSpace {
 public:
  /// Views `rows` of `vocabulary`, which must outlive it.
  TextSpace(const WeightedRows& rows, const Vocabulary& vocabulary, std::span<const std::size_t> sample);

  /// The same with the mean of another sample, which centroids were made with.
  TextSpace(const WeightedRows& rows, const Vocabulary& vocabulary, std::vector<float> mean);

  std::size_t terms() const { return vector_of_.size(); }
  std::size_t dimensions() const { return mean_.size(); }
  std::size_t columns() const { return terms() + dimensions(); }
  const WeightedRows& rows() const { return rows_; }
  /// What is taken off every text's mean vector.
  std::span<const float> mean() const { return mean_; }
  /// The second half of a row: unit length, or zero.
  void meaning(std::size_t row, std::span<float> vector) const;
  /// Cosine of a term's vector to a direction of meaning, such as a centroid's; empty for a term without one.
  std::optional<double> nearness(TermId term, std::span<const float> meaning) const;
  /// Appends a row to a matrix of `columns()` columns.
  void append(std::size_t row, CompressedRows<float>& matrix) const;

 private:
  void mean_vector(std::size_t row, std::span<float> vector) const;

  WeightedRows rows_;
  std::vector<std::uint32_t> vector_of_;  // by term
  std::vector<float> mean_;
};

}  // namespace erfar
