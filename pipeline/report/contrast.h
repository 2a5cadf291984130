#pragma once

#include <span>
#include <string_view>

#include "pipeline/base/span.h"

namespace erfar {

/// Whether a sentence of the text has one of the spans and a word of negation or contrast besides
/// (`negations`): it may speak against what the spans name, which only a reader can tell.
bool has_contrast(std::string_view text, std::span<const Span> spans);

}  // namespace erfar
