#include "pipeline/weigh/weigh.h"

#include "pipeline/weigh/tf_idf.h"

namespace erfar {

WeightedTerms weigh(const FormCounts& forms, const Lexicon* lexicon, Words words) {
  WeightedTerms result;
  result.terms = count_terms(forms, lexicon, words);
  const TermCounts& counts = result.terms.counts;
  result.weights =
      weigh_tf_idf(counts.matrix, inverse_document_frequencies(counts.matrix, counts.vocabulary.size()));
  return result;
}

}  // namespace erfar
