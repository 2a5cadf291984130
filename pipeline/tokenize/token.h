#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/base/span.h"

namespace erfar {

/// In order of weight: a token joined from several has the first kind among them.
enum class TokenKind : std::uint8_t { word, number, other };

/// The tokens of one text as parallel arrays: spans in bytes of that text, in order, not overlapping. What
/// lies between two tokens is white space. Filters may join neighbours; no filter moves a boundary elsewhere.
struct TokenBatch {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ends;
  std::vector<TokenKind> kinds;

  std::size_t size() const { return begins.size(); }
  Span span(std::size_t token) const { return {begins[token], ends[token]}; }
  std::string_view in(std::string_view text, std::size_t token) const { return span(token).in(text); }
  void clear() { begins.clear(), ends.clear(), kinds.clear(); }
  void add(std::size_t begin, std::size_t end, TokenKind kind) {
    begins.push_back(static_cast<std::uint32_t>(begin));
    ends.push_back(static_cast<std::uint32_t>(end));
    kinds.push_back(kind);
  }
};

}  // namespace erfar
