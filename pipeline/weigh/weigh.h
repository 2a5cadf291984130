#pragma once

#include "pipeline/weigh/count_terms.h"

namespace erfar {

/// A corpus as TF-IDF vectors of its terms: one row a document, unit length or empty.
struct WeightedTerms {
  Terms terms;
  LargeVector<float> weights;        // of the entries of `terms.counts.matrix`
  CompressedRows<float> background;  // texts of the field over the same terms; unit length or empty
  WeightedRows rows() const { return {terms.counts.matrix.begins, terms.counts.matrix.terms, weights}; }
};

/// Forms to terms (`count_terms`), terms to weights (`weigh_tf_idf`); of content words, which themes are made
/// of, without those that stand in one document alone (`drop_lone_terms`). Texts of the background count as
/// documents in the frequencies; of their terms those are kept that the documents have.
WeightedTerms weigh(const FormCounts& forms, const Lexicon* lexicon = nullptr, Words words = Words::content,
                    const FormCounts& background = {});

}  // namespace erfar
