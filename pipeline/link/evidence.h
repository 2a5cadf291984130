#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "pipeline/base/span.h"
#include "pipeline/link/link.h"
#include "pipeline/weigh/count_forms.h"

namespace erfar {

/// A run of words of a document that ties it to a learning point, and why.
struct Evidence {
  Span span;  // bytes of the document's text
  Reason reason;
};

/// For each of the given candidates of one document the words that earned its score: the tokens of largest
/// contribution that together make three fifths of it, at most eight, neighbours joined (of whose reasons
/// the closer one is told), in order. Without these words the score is lower. Empty only where the score is
/// zero.
///
/// `row` is the document's row of forms, so that its tokens are looked up among a few forms, not in the
/// vocabulary.
std::vector<std::vector<Evidence>> evidence(const LinkModel& model, const TermTable& forms,
                                            DocumentTermRows::Row row, std::string_view text,
                                            std::span<const Candidate> candidates);

}  // namespace erfar
