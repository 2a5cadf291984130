#include "pipeline/read/redact.h"

#include <algorithm>

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

/// `at` as a place in the text that came, where `before` is the last redaction that begins before it.
std::uint32_t behind(const Redaction& before, std::uint32_t at) {
  return before.original.end + (at - before.masked.end);
}

}  // namespace

std::string_view masked_text(std::string_view text, std::span<const PersonalSpan> spans, DocumentId document,
                             Arena& arena, std::vector<Redaction>& redactions) {
  std::size_t bytes = text.size();
  for (const PersonalSpan& found : spans) bytes = bytes - found.span.size() + mark_of(found.kind).size();
  char* const begin = arena.room(bytes);
  char* out = begin;
  std::uint32_t at = 0, points = 0;
  const auto copy = [&](std::string_view part) { out = std::copy(part.begin(), part.end(), out); };
  for (const auto& [span, kind] : spans) {
    copy(text.substr(at, span.begin - at));
    const auto masked = static_cast<std::uint32_t>(out - begin);
    const std::string_view mark = mark_of(kind);
    copy(mark);
    const auto first = points + static_cast<std::uint32_t>(code_points(text.substr(at, span.begin - at)));
    points = first + static_cast<std::uint32_t>(code_points(span.in(text)));
    redactions.push_back({document, kind, {masked, masked + static_cast<std::uint32_t>(mark.size())}, span, {first, points}});
    at = span.end;
  }
  copy(text.substr(at));
  return {begin, bytes};
}

Span in_original(std::span<const Redaction> redactions, Span masked) {
  const auto begin_of = [](const Redaction& redaction) { return redaction.masked.begin; };
  const auto begins = std::ranges::upper_bound(redactions, masked.begin, {}, begin_of);
  const auto ends = std::ranges::lower_bound(redactions, masked.end, {}, begin_of);
  Span original = masked;
  if (begins != redactions.begin()) {
    const Redaction& before = *(begins - 1);
    original.begin =
        masked.begin < before.masked.end ? before.original.begin : behind(before, masked.begin);
  }
  if (ends != redactions.begin()) {
    const Redaction& before = *(ends - 1);
    original.end = masked.end <= before.masked.end ? before.original.end : behind(before, masked.end);
  }
  return original;
}

}  // namespace erfar
