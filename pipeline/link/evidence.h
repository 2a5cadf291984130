#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/base/span.h"
#include "pipeline/link/link.h"
#include "pipeline/link/score.h"
#include "pipeline/weigh/form_reader.h"

namespace erfar {

/// A run of words of a document that ties it to a learning point, and why.
struct Evidence {
  Span span;  // bytes of the document's text
  Reason reason;
};

/// Finds the words that earned candidates their scores, document after document; its memory stays from one to
/// the next, so each thread has one of its own. `model` has to outlive it.
class EvidenceFinder {
 public:
  explicit EvidenceFinder(const LinkModel& model) : model_(&model) {}

  /// For each of the given candidates of one document: the tokens of largest contribution that together make
  /// three fifths of its score, at most eight, neighbours joined (of whose reasons the closer one is told),
  /// in order. Without these words the score is lower. Empty only where the score is zero. Valid until the
  /// next document.
  ///
  /// `row` is the document's row of `count_forms`, whose forms stand as the text first uses them: that tells
  /// which form each token is.
  std::span<const std::vector<Evidence>> of(DocumentTermRows::Row row, std::string_view text,
                                            std::span<const Candidate> candidates);

 private:
  /// Where a form was last met: the document, and its place in the document's row.
  struct LastMet {
    std::uint32_t document = 0;  // from 1
    std::uint32_t place = 0;
  };

  void find_places(std::string_view text);
  void find_contributions(DocumentTermRows::Row row, std::span<const Candidate> candidates);
  void find_evidence(DocumentTermRows::Row row, std::string_view text, const Candidate& candidate,
                     std::span<const float> contributions, std::vector<Evidence>& found) const;

  const LinkModel* model_;
  FormReader<LastMet> reader_;
  std::uint32_t document_ = 0;

  std::vector<Span> words_;
  std::vector<std::uint32_t> places_;  // of each word's form in the row
  DocumentFeatures features_;
  Contribution earned_;
  std::vector<float> contributions_;  // [candidate * places + place]
  std::vector<std::vector<Evidence>> found_;
};

/// The same for a single document.
std::vector<std::vector<Evidence>> evidence(const LinkModel& model, DocumentTermRows::Row row,
                                            std::string_view text, std::span<const Candidate> candidates);

}  // namespace erfar
