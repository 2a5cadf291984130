#include "pipeline/weigh/tf_idf.h"

#include <array>
#include <cmath>
#include <vector>

#include "pipeline/base/parallel.h"
#include "pipeline/weigh/unit_length.h"

namespace erfar {
namespace {

constexpr std::size_t rows_per_block = 8192;

float term_frequency(TermCount count) { return 1.0F + std::log(static_cast<float>(count)); }

}  // namespace

std::vector<std::uint32_t> document_frequencies(std::span<const TermId> entries, std::size_t terms) {
  std::vector<std::uint32_t> documents_with(terms);
  for (const TermId term : entries) ++documents_with[index_of(term)];
  return documents_with;
}

std::vector<float> inverse_document_frequencies(const std::vector<std::uint32_t>& document_frequencies,
                                                std::size_t documents) {
  std::vector<float> idf(document_frequencies.size());
  for (std::size_t t = 0; t < idf.size(); ++t) {
    idf[t] = static_cast<float>(
        std::log((1.0 + static_cast<double>(documents)) / (1.0 + document_frequencies[t])) + 1.0);
  }
  return idf;
}

std::vector<float> weigh_tf_idf(const DocumentTermMatrix& counts, const std::vector<float>& idf) {
  std::vector<float> result(counts.entries());
  std::array<float, 16> small{};  // nearly all counts
  for (std::uint32_t count = 1; count < small.size(); ++count) small[count] = term_frequency(count);
  for_each_block(counts.rows(), rows_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto row = counts.row(i);
      const auto weights = std::span(result).subspan(counts.begins[i], row.size());
      double squares = 0;
      for (std::size_t k = 0; k < row.size(); ++k) {
        const TermCount count = row.values[k];
        const float frequency = count < small.size() ? small[count] : term_frequency(count);
        weights[k] = frequency * idf[index_of(row.terms[k])];
        squares += static_cast<double>(weights[k]) * weights[k];
      }
      const float scale = unit_scale(squares);
      for (float& weight : weights) weight *= scale;
    }
  });
  return result;
}

void drop_terms(const std::vector<bool>& dropped, std::span<const std::size_t> begins,
                std::span<const TermId> terms, std::span<float> weights) {
  for_each_block(begins.size() - 1, rows_per_block, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto is_dropped = [&](std::size_t k) { return dropped[index_of(terms[k])]; };
      double squares = 0;
      for (std::size_t k = begins[i]; k < begins[i + 1]; ++k) {
        if (!is_dropped(k)) squares += static_cast<double>(weights[k]) * weights[k];
      }
      if (squares == 0) continue;
      const float scale = unit_scale(squares);
      for (std::size_t k = begins[i]; k < begins[i + 1]; ++k)
        weights[k] = is_dropped(k) ? 0.0F : weights[k] * scale;
    }
  });
}

}  // namespace erfar
