#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/base/ids.h"
#include "pipeline/base/span.h"
#include "pipeline/read/arena.h"
#include "pipeline/read/personal_data.h"

namespace erfar {

/// One mark in a document's text and what it stands for.
struct Redaction {
  DocumentId document{};
  PersonalKind kind{};
  Span masked;    // bytes of the document's text
  Span original;  // bytes of the text as it came
  Span points;    // the same as `original`, in code points
};

/// `text` with a mark in the place of each span; `spans` are in order and disjoint. Lies in the arena. Adds
/// what was done to `redactions`.
std::string_view masked_text(std::string_view text, std::span<const PersonalSpan> spans, DocumentId document,
                             Arena& arena, std::vector<Redaction>& redactions);

/// A span of a masked text as a span of the text that came; `redactions` are the document's. What touches a
/// mark leads to all it stands for.
Span in_original(std::span<const Redaction> redactions, Span masked);

}  // namespace erfar
