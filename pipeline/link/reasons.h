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
  /// `concepts` is the space of concepts and parts, `texts` the counted rows of `rows`.
  Reasons(const FeatureSpace& concepts, const FormCounts& texts, const TextRows& rows);

  /// Of a form of the documents, `number`ed so there, that earned the point a score. `learned`: whether a
  /// concept or part of it has a weight in the point.
  Reason of(const FeatureSpace& concepts, std::string_view form, TermId number, std::size_t point,
            bool learned) const;

 private:
  TermTable forms_;
  std::vector<std::vector<std::uint32_t>> forms_of_point_;  // ascending, as all below
  std::vector<std::vector<std::uint32_t>> features_of_point_;
  std::vector<std::vector<std::uint32_t>> features_of_chapter_;
  std::vector<std::size_t> chapter_of_point_;
};

}  // namespace erfar
