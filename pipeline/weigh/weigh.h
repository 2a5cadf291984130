#pragma once

#include "pipeline/weigh/count_terms.h"

namespace erfar {

/// A corpus as TF-IDF vectors of its terms: one row a document, unit length or empty.
struct WeightedTerms {
  Terms terms;
  WeightedMatrix weights;
};

/// Forms to terms (`count_terms`), terms to weights (`weigh_tf_idf`); of content words, which themes are made
/// of, without those that stand in one document alone (`drop_lone_terms`).
WeightedTerms weigh(const FormCounts& forms, const Lexicon* lexicon = nullptr, Words words = Words::content);

}  // namespace erfar
