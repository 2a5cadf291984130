#pragma once

#include <cstddef>
#include <string_view>

#include "pipeline/tokenize/byte_classes.h"
#include "pipeline/tokenize/token.h"

namespace erfar {

/// What most of a text is: words of ASCII and Latin-1 letters, ASCII marks and single spaces. Found from the
/// classes of 64 bytes at a time, without the rules, and as they would.
class PlainSegments {
 public:
  /// Views the text, which is valid UTF-8.
  explicit PlainSegments(std::string_view text) : text_(text) {}

  /// Adds what is plain from `at`, a boundary that is not before the last one asked of; returns where that
  /// ends.
  std::size_t add_from(std::size_t at, TokenBatch& tokens);

 private:
  std::size_t add_classified(std::size_t at, TokenBatch& tokens) const;
  void classify_from(std::size_t at);

  std::string_view text_;
  std::size_t begin_ =
      static_cast<std::size_t>(-1) - classified_bytes;  // of the classified; no place is near
  ByteClasses classes_;
};

}  // namespace erfar
