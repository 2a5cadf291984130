#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/link/feature_space.h"
#include "pipeline/link/text_rows.h"

namespace erfar {

/// Why a word ties a document to a point; the first that holds.
enum class Reason : std::uint8_t {
  same_word,     // it stands in the point's own text or title
  same_concept,  // another form of its concept does, inflected or of the other norm
  part,          // a part of the compound does
  report,        // the running text of the point's chapter has its concept or part
  learned,       // comments of the point, coded or alike, have it
  letters,       // letters in common alone
};

/// As it stands in tables: "word", "concept", …
std::string_view name_of(Reason reason);

/// Looks up reasons; made once with the model, read by all threads.
class Reasons {
 public:
  Reasons() = default;
  /// `concepts` is the space of concepts and parts, `texts` the counted rows of `rows`, `documents` the forms
  /// of the documents.
  Reasons(const FeatureSpace& concepts, const FormCounts& texts, const TextRows& rows,
          const TermList& documents);

  /// Of a form of the documents that earned the point a score. `learned`: whether a concept or part of it has
  /// a weight in the point.
  Reason of(const FeatureSpace& concepts, TermId form, std::size_t point, bool learned) const;

 private:
  /// Which of `columns` things have each of some words.
  struct Membership {
    std::size_t columns = 0;
    std::vector<bool> has;  // [word * columns + column]

    void add(std::size_t word, std::size_t column) { has[word * columns + column] = true; }
    bool of(std::size_t word, std::size_t column) const { return has[word * columns + column]; }
    bool of_any(std::span<const TermId> words, std::size_t column) const;
  };

  std::vector<std::uint32_t> in_texts_;  // by form of the documents: its number in the texts, or none
  Membership points_with_form_;          // of the texts
  Membership points_with_feature_;
  Membership chapters_with_feature_;
  std::vector<std::size_t> chapter_of_point_;
};

}  // namespace erfar
