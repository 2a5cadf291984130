#pragma once

#include <algorithm>
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
///
/// The arrays are as long as there is room, so that adding checks one bound and not three; what stands in
/// them from size() on is no token.
struct TokenBatch {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ends;
  std::vector<TokenKind> kinds;

  std::size_t size() const { return size_; }
  Span span(std::size_t token) const { return {begins[token], ends[token]}; }
  std::string_view in(std::string_view text, std::size_t token) const { return span(token).in(text); }
  void clear() { size_ = 0; }
  /// Leaves the first `size` tokens, or adds those that were written (`make_room_for`).
  void set_size(std::size_t size) { size_ = size; }
  void add(std::size_t begin, std::size_t end, TokenKind kind) {
    if (size_ == begins.size()) [[unlikely]]
      make_room(size_ + 1);
    begins[size_] = static_cast<std::uint32_t>(begin);
    ends[size_] = static_cast<std::uint32_t>(end);
    kinds[size_++] = kind;
  }

  /// For many at once: room for so many more, which a caller writes from size() on; `set_size` adds them.
  void make_room_for(std::size_t more) {
    if (begins.size() - size_ < more) [[unlikely]]
      make_room(size_ + more);
  }

 private:
  [[gnu::noinline]] void make_room(std::size_t least) {
    const std::size_t room = std::max(std::max<std::size_t>(64, 2 * size_), least);
    begins.resize(room);
    ends.resize(room);
    kinds.resize(room);
  }

  std::size_t size_ = 0;
};

}  // namespace erfar
