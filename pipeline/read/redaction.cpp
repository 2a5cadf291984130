#include "pipeline/read/redaction.h"

#include <algorithm>

namespace erfar {
namespace {

/// `at` as a place in the text that came, where `before` is the last redaction that begins before it.
std::uint32_t behind(const Redaction& before, std::uint32_t at) {
  return before.original.end + (at - before.masked.end);
}

}  // namespace

std::span<const Redaction> redactions_of(std::span<const Redaction> all, DocumentId document) {
  const auto begin = std::ranges::lower_bound(all, document, {}, &Redaction::document);
  const auto end = std::ranges::upper_bound(all, document, {}, &Redaction::document);
  return {begin, end};
}

Span in_original(std::span<const Redaction> redactions, Span masked) {
  const auto begin_of = [](const Redaction& redaction) { return redaction.masked.begin; };
  const auto begins = std::ranges::upper_bound(redactions, masked.begin, {}, begin_of);
  const auto ends = std::ranges::lower_bound(redactions, masked.end, {}, begin_of);
  Span original = masked;
  if (begins != redactions.begin()) {
    const Redaction& before = *(begins - 1);
    original.begin = masked.begin < before.masked.end ? before.original.begin : behind(before, masked.begin);
  }
  if (ends != redactions.begin()) {
    const Redaction& before = *(ends - 1);
    original.end = masked.end <= before.masked.end ? before.original.end : behind(before, masked.end);
  }
  return original;
}

}  // namespace erfar
