#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/weigh/count_terms.h"

namespace erfar {

/// In how many of some texts each term stands, kept so that later texts can be weighed alike.
struct TermFrequencies {
  std::vector<std::string> terms;             // ascending by their bytes
  std::vector<std::uint32_t> documents_with;  // by term
  std::size_t documents = 0;

  /// In how many texts a term stands; 0 where it is none of the terms.
  std::uint32_t with(std::string_view term) const;
};

/// A corpus as TF-IDF vectors of its terms: one row a document, unit length or empty.
struct WeightedTerms {
  Terms terms;
  std::vector<float> weights;                 // of the entries of `terms.counts.matrix`
  CompressedRows<float> background;           // texts of the field over the same terms; unit length or empty
  std::vector<std::uint32_t> documents_with;  // by term, of the documents and the background
  std::vector<bool> tells_when;               // by term (`time_words`); of content words only
  WeightedRows rows() const { return {terms.counts.matrix.begins, terms.counts.matrix.terms, weights}; }
};

/// Forms to terms (`count_terms`), terms to weights (`weigh_tf_idf`); of content words, which themes are made
/// of, without those that stand in one document alone, as they bring no two documents together and in a short
/// text drown those that do, and without those that say when and not what (`time_words`; in the background,
/// where it made no difference, they stay). Texts of the background count as documents in the frequencies; of
/// their terms those are kept that the documents have.
WeightedTerms weigh(const FormCounts& forms, const Lexicon* lexicon = nullptr, Words words = Words::content,
                    const FormCounts& background = {});

/// Weighs content words by frequencies that were kept from other texts: a term that these did not have counts
/// as one in no document, and has no weight where it stands in one of all documents alone or says when and
/// not what. `are_kept` says that the documents are among those that the frequencies were kept from.
WeightedTerms weigh_alike(const FormCounts& forms, const Lexicon* lexicon, const TermFrequencies& kept,
                          bool are_kept = false);

}  // namespace erfar
