#include "pipeline/cluster/text_space.h"

#include <algorithm>
#include <cmath>

namespace erfar {
namespace {

constexpr float half = 0.70710678F;  // of a squared length

bool scale_to_unit_length(std::span<float> vector) {
  float squares = 0;
  for (const float value : vector) squares += value * value;
  if (squares <= 0) return false;
  const float scale = 1.0F / std::sqrt(squares);
  for (float& value : vector) value *= scale;
  return true;
}

}  // namespace

TextSpace::TextSpace(const WeightedRows& rows, const Vocabulary& vocabulary,
                     std::span<const std::size_t> sample)
    : rows_(rows), vector_of_(vectors_of(vocabulary, word_vectors())), mean_(word_vectors().dimensions()) {
  std::vector<float> vector(mean_.size());
  std::size_t known = 0;
  for (const std::size_t row : sample) {
    mean_vector(row, vector);
    if (!scale_to_unit_length(vector)) continue;
    ++known;
    for (std::size_t i = 0; i < mean_.size(); ++i) mean_[i] += vector[i];
  }
  for (float& value : mean_) value /= static_cast<float>(std::max<std::size_t>(1, known));
}

TextSpace::TextSpace(const WeightedRows& rows, const Vocabulary& vocabulary, std::vector<float> mean)
    : rows_(rows), vector_of_(vectors_of(vocabulary, word_vectors())), mean_(std::move(mean)) {}

void TextSpace::mean_vector(std::size_t row, std::span<float> vector) const {
  const WordVectors& vectors = word_vectors();
  std::ranges::fill(vector, 0.0F);
  const auto entries = rows_.row(row);
  for (std::size_t k = 0; k < entries.size(); ++k) {
    const std::uint32_t known = vector_of_[index_of(entries.terms[k])];
    if (known == WordVectors::unknown) continue;
    vectors.add(known, entries.values[k], vector);
  }
}

void TextSpace::meaning(std::size_t row, std::span<float> vector) const {
  mean_vector(row, vector);
  if (!scale_to_unit_length(vector)) return;
  for (std::size_t i = 0; i < vector.size(); ++i) vector[i] -= mean_[i];
  scale_to_unit_length(vector);
}

std::optional<double> TextSpace::nearness(TermId term, std::span<const float> meaning) const {
  const std::uint32_t known = vector_of_[index_of(term)];
  if (known == WordVectors::unknown) return std::nullopt;
  double product = 0, of_term = 0, of_meaning = 0;
  for (std::size_t i = 0; i < meaning.size(); ++i) {
    const double value = double{word_vectors().at(known, i)} - mean_[i];
    product += value * meaning[i];
    of_term += value * value;
    of_meaning += double{meaning[i]} * meaning[i];
  }
  return of_term > 0 && of_meaning > 0 ? product / std::sqrt(of_term * of_meaning) : 0;
}

void TextSpace::append(std::size_t row, CompressedRows<float>& matrix) const {
  const auto entries = rows_.row(row);
  matrix.terms.insert(matrix.terms.end(), entries.terms.begin(), entries.terms.end());
  matrix.values.insert(matrix.values.end(), entries.values.begin(), entries.values.end());
  matrix.values.resize(matrix.values.size() + mean_.size());
  meaning(row, std::span(matrix.values).last(mean_.size()));
  const bool has_meaning = std::ranges::any_of(std::span(matrix.values).last(mean_.size()),
                                               [](float value) { return value != 0; });
  if (has_meaning) {
    for (std::size_t i = 0; i < mean_.size(); ++i)
      matrix.terms.push_back(TermId{static_cast<std::uint32_t>(terms() + i)});
    const std::size_t begin = matrix.begins.back();
    for (std::size_t k = begin; k < matrix.values.size(); ++k) matrix.values[k] *= half;
  }
  matrix.values.resize(matrix.terms.size());
  matrix.begins.push_back(matrix.terms.size());
}

}  // namespace erfar
