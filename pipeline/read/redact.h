#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/base/arena.h"
#include "pipeline/base/diagnostics.h"
#include "pipeline/read/corpus.h"
#include "pipeline/read/redaction.h"

namespace erfar {

/// `text` with a mark in the place of each span; `spans` are in order and disjoint. Lies in the arena. Adds
/// what was done to `redactions`.
std::string_view masked_text(std::string_view text, std::span<const PersonalSpan> spans, DocumentId document,
                             Arena& arena, std::vector<Redaction>& redactions);

/// Masks all texts of the corpus, side by side, and gives a respondent who is known by name, e-mail address
/// or fødselsnummer a number. Notes how much was masked, per kind.
void redact(Corpus& corpus, Diagnostics& diagnostics);

/// How often each kind was masked, by `PersonalKind`.
using RedactionCounts = std::array<std::size_t, personal_kinds>;

/// Notes the counts, and that they are no promise.
void note_redactions(const RedactionCounts& counts, const Place& place, Diagnostics& diagnostics);

}  // namespace erfar
