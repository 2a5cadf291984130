#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/weigh/compressed_rows.h"

namespace erfar {

/// TF-IDF as Salton & Buckley (1988) with logarithmic term frequency and smoothed inverse document frequency:
///
///   w(d, t) = (1 + ln tf(d, t)) * idf(t),   idf(t) = ln((1 + N) / (1 + df(t))) + 1,   rows scaled to unit
///   length
///
/// N documents (rows), df(t) of them with term t. The smoothing, as if one more document held every term, is
/// that of scikit-learn's TfidfTransformer(sublinear_tf=True, smooth_idf=True), whose figures ours equal.
std::vector<float> inverse_document_frequencies(const std::vector<std::uint32_t>& document_frequencies,
                                                std::size_t documents);

/// df: in how many documents each term stands; of the terms of all entries of a matrix, rows of distinct
/// ones.
std::vector<std::uint32_t> document_frequencies(std::span<const TermId> entries, std::size_t terms);

/// Weighs counts by given idf values, one per column: a weight for each entry.
std::vector<float> weigh_tf_idf(const DocumentTermMatrix& counts, const std::vector<float>& idf);

/// Sets the weight of the terms marked to 0 and scales the row to unit length again, where the row has other
/// terms.
void drop_terms(const std::vector<bool>& dropped, std::span<const std::size_t> begins,
                std::span<const TermId> terms, std::span<float> weights);

}  // namespace erfar
