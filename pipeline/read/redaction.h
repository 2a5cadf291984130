#pragma once

#include <span>

#include "pipeline/base/ids.h"
#include "pipeline/base/span.h"
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

/// Those of one document, of a corpus's, which are in the order of documents and places.
std::span<const Redaction> redactions_of(std::span<const Redaction> all, DocumentId document);

/// A span of a masked text as a span of the text that came; `redactions` are the document's. What touches a
/// mark leads to all it stands for.
Span in_original(std::span<const Redaction> redactions, Span masked);

}  // namespace erfar
