#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "pipeline/base/span.h"

namespace erfar {

/// A stretch of a text that is marked as evidence all through, or not at all.
struct TextPiece {
  std::string_view text;
  bool marked = false;

  bool operator==(const TextPiece&) const = default;
};

/// `text` cut at the edges of the evidence; the pieces laid end to end are `text`. Spans are whole letters,
/// in order and apart by contract. A broken one is widened to whole letters and cut at its neighbour, because
/// half a letter on the page is worse than a mark that is a little off.
std::vector<TextPiece> marked_text(std::string_view text, std::span<const Span> evidence);

}  // namespace erfar
