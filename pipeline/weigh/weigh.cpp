#include "pipeline/weigh/weigh.h"

#include <algorithm>
#include <functional>

#include "pipeline/base/memory.h"
#include "pipeline/tokenize/word_list.h"
#include "pipeline/weigh/tf_idf.h"

namespace erfar {
namespace {

/// Counts of the background's texts over the terms of the documents.
DocumentTermMatrix over_terms_of(const Vocabulary& vocabulary, const TermCounts& background) {
  std::vector<TermId> number(background.vocabulary.size(), no_term);
  for (std::uint32_t term = 0; term < number.size(); ++term)
    number[term] = vocabulary.find(background.vocabulary[TermId{term}]).value_or(no_term);
  DocumentTermMatrix result;
  for (std::size_t i = 0; i < background.matrix.rows(); ++i) {
    const auto row = background.matrix.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      if (number[index_of(row.terms[k])] == no_term) continue;
      result.terms.push_back(number[index_of(row.terms[k])]);
      result.values.push_back(row.values[k]);
    }
    result.begins.push_back(result.terms.size());
  }
  return result;
}

std::vector<bool> terms_of_time(const Vocabulary& vocabulary, const Lexicon* lexicon) {
  constexpr std::size_t one_block = std::size_t{1} << 16U;
  const TermCounts times = count_terms(count_forms(time_words(), one_block), lexicon).counts;
  std::vector<bool> result(vocabulary.size());
  for (std::uint32_t term = 0; term < times.vocabulary.size(); ++term) {
    if (const auto found = vocabulary.find(times.vocabulary[TermId{term}])) result[index_of(*found)] = true;
  }
  return result;
}

void drop_terms_without_theme(WeightedTerms& weighted) {
  std::vector<bool> dropped = weighted.tells_when;
  for (std::size_t term = 0; term < dropped.size(); ++term) {
    if (weighted.documents_with[term] == 1) dropped[term] = true;
  }
  const DocumentTermMatrix& matrix = weighted.terms.counts.matrix;
  drop_terms(dropped, matrix.begins, matrix.terms, weighted.weights);
}

}  // namespace

std::uint32_t TermFrequencies::with(std::string_view term) const {
  const auto found = std::ranges::lower_bound(terms, term);
  return found != terms.end() && *found == term
             ? documents_with[static_cast<std::size_t>(found - terms.begin())]
             : 0;
}

WeightedTerms weigh(const FormCounts& forms, const Lexicon* lexicon, Words words,
                    const FormCounts& background) {
  WeightedTerms result;
  result.terms = count_terms(forms, lexicon, words);
  const TermCounts& counts = result.terms.counts;
  result.documents_with = document_frequencies(counts.matrix.terms, counts.vocabulary.size());
  const DocumentTermMatrix other =
      over_terms_of(counts.vocabulary, count_terms(background, lexicon, words).counts);
  const auto others_with = document_frequencies(other.terms, counts.vocabulary.size());
  std::ranges::transform(result.documents_with, others_with, result.documents_with.begin(), std::plus{});
  const auto idf = inverse_document_frequencies(result.documents_with, counts.matrix.rows() + other.rows());
  if (words == Words::content) result.tells_when = terms_of_time(counts.vocabulary, lexicon);
  give_back_freed_memory();  // the weights make the peak, and no word is looked up after them
  result.weights = weigh_tf_idf(counts.matrix, idf);
  result.background = {other.begins, other.terms, weigh_tf_idf(other, idf)};
  if (words == Words::content) drop_terms_without_theme(result);
  return result;
}

WeightedTerms weigh_alike(const FormCounts& forms, const Lexicon* lexicon, const TermFrequencies& kept,
                          bool are_kept) {
  WeightedTerms result;
  result.terms = count_terms(forms, lexicon);
  const auto& [vocabulary, matrix] = result.terms.counts;
  std::vector<std::uint32_t> of_kept(vocabulary.size());
  for (std::uint32_t term = 0; term < of_kept.size(); ++term) {
    of_kept[term] = kept.with(vocabulary[TermId{term}]);
  }
  result.tells_when = terms_of_time(vocabulary, lexicon);
  give_back_freed_memory();
  result.weights = weigh_tf_idf(matrix, inverse_document_frequencies(of_kept, kept.documents));
  result.documents_with = of_kept;
  if (!are_kept) {
    const auto own = document_frequencies(matrix.terms, vocabulary.size());
    std::ranges::transform(own, of_kept, result.documents_with.begin(), std::plus{});
  }
  drop_terms_without_theme(result);
  return result;
}

}  // namespace erfar
