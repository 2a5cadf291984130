#include "pipeline/weigh/tf_idf.h"

#include <cmath>

#include "pipeline/base/parallel.h"

namespace erfar {

std::vector<float> inverse_document_frequencies(const DocumentTermMatrix& counts, std::size_t terms) {
  std::vector<std::uint32_t> documents_with(terms);
  for (const TermId term : counts.terms) ++documents_with[index_of(term)];
  std::vector<float> idf(terms);
  const double documents = static_cast<double>(counts.rows());
  for (std::size_t t = 0; t < terms; ++t) {
    idf[t] = static_cast<float>(std::log((1.0 + documents) / (1.0 + documents_with[t])) + 1.0);
  }
  return idf;
}

WeightedMatrix weigh_tf_idf(const DocumentTermMatrix& counts, const std::vector<float>& idf) {
  WeightedMatrix result{counts.begins, counts.terms, LargeVector<float>(counts.entries())};
  constexpr std::size_t rows_per_block = 8192;
  for_each_block(counts.rows(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      double squares = 0;
      for (std::size_t k = counts.begins[i]; k < counts.begins[i + 1]; ++k) {
        const std::uint32_t count = counts.values[k];
        const float frequency = count == 1 ? 1.0F : 1.0F + std::log(static_cast<float>(count));
        result.values[k] = frequency * idf[index_of(counts.terms[k])];
        squares += static_cast<double>(result.values[k]) * result.values[k];
      }
      const auto scale = static_cast<float>(squares > 0 ? 1.0 / std::sqrt(squares) : 0.0);
      for (std::size_t k = counts.begins[i]; k < counts.begins[i + 1]; ++k) result.values[k] *= scale;
    }
  });
  return result;
}

}  // namespace erfar
