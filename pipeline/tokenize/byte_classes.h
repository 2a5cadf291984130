#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace erfar {

/// What 64 bytes of UTF-8 are, a bit each, the first byte's lowest: what is certain without the rules of
/// UAX #29, so a byte may be none of these. Of the last byte only that which needs no look behind it.
struct ByteClasses {
  std::uint64_t letters = 0;  // of ASCII, and both bytes of those of Latin-1 (lead byte C3)
  std::uint64_t ends = 0;    // before these a run of letters ends: ASCII marks, but . : ' only before another
  std::uint64_t marks = 0;   // visible ASCII marks that are a segment each
  std::uint64_t spaces = 0;  // single spaces before visible ASCII or lead byte C3

  bool operator==(const ByteClasses&) const = default;
};

constexpr std::size_t classified_bytes = 64;

/// One way to classify; all give the same. `bytes` are `classified_bytes`, of which the first begins a code
/// point.
struct ByteClassifier {
  std::string_view name;
  ByteClasses (*classify)(const char* bytes);
};

/// All that this machine can run; the first is the plain one that the others are held against, the last the
/// quickest.
std::span<const ByteClassifier> byte_classifiers();

}  // namespace erfar
