#include "pipeline/weigh/weigh.h"

#include "pipeline/weigh/tf_idf.h"

namespace erfar {

WeightedTerms weigh(const FormCounts& forms, const Lexicon* lexicon, Words words) {
  WeightedTerms result;
  result.terms = count_terms(forms, lexicon, words);
  const TermCounts& counts = result.terms.counts;
  const auto documents_with = document_frequencies(counts.matrix, counts.vocabulary.size());
  result.weights =
      weigh_tf_idf(counts.matrix, inverse_document_frequencies(documents_with, counts.matrix.rows()));
  if (words == Words::content) drop_lone_terms(documents_with, counts.matrix, result.weights);
  return result;
}

}  // namespace erfar
