#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "pipeline/link/features.h"
#include "pipeline/weigh/compressed_rows.h"
#include "pipeline/weigh/count_forms.h"
#include "pipeline/weigh/term_table.h"

namespace erfar {

/// What a space is learned from: `texts` (of the codebook and the coder, all of whose features it has) and
/// some rows of `documents`, of whose features it has those that stand in two of these rows at least, and one
/// more for every 2,000.
struct SpaceSources {
  const FormCounts& texts;
  const FormCounts& documents;
  std::span<const std::size_t> sample;  // rows of `documents`
};

/// TF-IDF vectors over features: weight (1 + ln tf) * idf with idf = ln((1 + N) / (1 + df)) + 1 over all
/// sources. Features are worked out once per form, never per token.
class FeatureSpace {
 public:
  FeatureSpace() = default;
  FeatureSpace(const Analyzer& analyzer, const SpaceSources& sources);

  std::size_t features() const { return idf_.size(); }
  /// Of a form of the documents.
  std::span<const TermId> features_of(TermId form) const { return in_documents_.of(form); }
  /// The same without the first feature that the analyzer gave, if the space has that one.
  std::span<const TermId> parts_of(TermId form) const { return in_documents_.after_first(form); }
  /// Squared length of a form's features as the vector of a document that has each once.
  float squares_of(TermId form) const { return in_documents_.forms[index_of(form)].squares; }
  /// Of a form of the texts.
  std::span<const TermId> features_of_text(TermId form) const { return in_texts_.of(form); }
  /// Weight of a feature that a document has so often, before scaling to unit length.
  float weight(TermId feature, std::uint32_t count) const;

  /// Unit vectors (or empty rows) of some of the texts, and of some of the documents; columns are features.
  CompressedRows<float> text_vectors(const DocumentTermMatrix& rows,
                                     std::span<const std::size_t> chosen) const {
    return unit_rows(rows, in_texts_, chosen);
  }
  CompressedRows<float> document_vectors(const DocumentTermMatrix& rows,
                                         std::span<const std::size_t> chosen) const {
    return unit_rows(rows, in_documents_, chosen);
  }

 private:
  /// Counts of features in one document, reused from document to document.
  struct FeatureCounts {
    std::vector<std::uint32_t> count;  // by feature; zero between documents
    std::vector<TermId> present;       // features whose count is not zero
    std::vector<float> weights;        // of those, before scaling to unit length
    float norm = 0;                    // length of the weights as a vector
  };

  /// Features of each form of a vocabulary.
  struct FeaturesOfForms {
    /// What is read together of a form lies together.
    struct Form {
      std::size_t begin = 0;   // in `features`
      std::uint32_t size = 0;  // how many
      float squares = 0;       // of all their weights, each taken to stand once in its document
    };
    std::vector<Form> forms;
    std::vector<TermId> features;
    std::vector<bool> has_first;  // by form: whether the first feature that the analyzer gave is among them

    /// The next form's: those of them that the table knows.
    void append(const std::vector<std::string>& of_form, const TermTable& known);
    void append(const FeaturesOfForms& next);
    void clear();
    std::span<const TermId> of(TermId form) const {
      const Form& its = forms[index_of(form)];
      return {features.data() + its.begin, its.size};
    }
    std::span<const TermId> after_first(TermId form) const {
      return of(form).subspan(has_first[index_of(form)] ? 1 : 0);
    }
  };
  /// What `table` knows of the features of the wanted forms.
  static FeaturesOfForms known_features(const Analyzer& analyzer, const TermList& forms,
                                        const std::vector<bool>& wanted, const TermTable& table);
  static void count(DocumentTermRows::Row forms, const FeaturesOfForms& features_of, FeatureCounts& counts);
  void weigh(FeatureCounts& counts) const;
  CompressedRows<float> unit_rows(const DocumentTermMatrix& rows, const FeaturesOfForms& features_of,
                                  std::span<const std::size_t> sample) const;

  FeaturesOfForms in_texts_;
  FeaturesOfForms in_documents_;
  std::vector<float> idf_;
};

}  // namespace erfar
