#include "pipeline/weigh/term_frequencies.h"

#include <utility>

#include "pipeline/weigh/tf_idf.h"

namespace erfar {

std::vector<std::string> terms_of(const Vocabulary& vocabulary) {
  std::vector<std::string> result;
  for (std::uint32_t term = 0; term < vocabulary.size(); ++term)
    result.emplace_back(vocabulary[TermId{term}]);
  return result;
}

TermFrequencies frequencies_of(const Vocabulary& vocabulary, const std::vector<std::uint32_t>& documents_with,
                               std::size_t documents) {
  return {.terms = terms_of(vocabulary), .documents_with = documents_with, .documents = documents};
}

TermFrequencies frequencies_in(const TermCounts& counts) {
  return frequencies_of(counts.vocabulary,
                        document_frequencies(counts.matrix.terms, counts.vocabulary.size()),
                        counts.matrix.rows());
}

void add(const TermFrequencies& other, TermFrequencies& sum) {
  TermFrequencies result{.terms = {}, .documents_with = {}, .documents = sum.documents + other.documents};
  std::size_t a = 0, b = 0;
  while (a < sum.terms.size() || b < other.terms.size()) {
    const bool of_a = b == other.terms.size() || (a < sum.terms.size() && sum.terms[a] <= other.terms[b]);
    const bool of_b = a == sum.terms.size() || (b < other.terms.size() && other.terms[b] <= sum.terms[a]);
    result.terms.push_back(of_a ? sum.terms[a] : other.terms[b]);
    result.documents_with.push_back((of_a ? sum.documents_with[a] : 0) +
                                    (of_b ? other.documents_with[b] : 0));
    a += of_a;
    b += of_b;
  }
  sum = std::move(result);
}

}  // namespace erfar
