#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pipeline/tokenize/lexicon_format.h"

namespace erfar {

/// Hashes, as the lexicon has them, of all that stands in a form and of the form with a part replaced: none
/// of these words is ever written out. Places are bytes.
class PartHashes {
 public:
  static constexpr std::size_t longest = 64;  // bytes; longer is no word

  /// `form` has at most `longest` bytes.
  explicit PartHashes(std::string_view form) : size_(form.size()) {
    for (std::size_t at = 0; at < size_; ++at)
      prefixes_[at + 1] = lexicon_format::extended(prefixes_[at], form[at]);
  }

  /// Of form[begin, end).
  std::uint64_t of(std::size_t begin, std::size_t end) const {
    return lexicon_format::finished(raw(begin, end));
  }
  std::uint64_t before(std::size_t end) const { return lexicon_format::finished(prefixes_[end]); }
  std::uint64_t from(std::size_t begin) const { return of(begin, size_); }

  /// Of the form with `bytes` bytes from `at` replaced.
  std::uint64_t replaced(std::size_t at, std::size_t bytes, std::string_view instead) const {
    using namespace lexicon_format;
    std::uint64_t h = prefixes_[at];
    for (const char c : instead) h = extended(h, c);
    const std::size_t rest = at + bytes;
    return finished(reduced(times(h, powers[size_ - rest]) + raw(rest, size_)));
  }

 private:
  static constexpr std::array<std::uint64_t, longest + 1> powers = [] {
    std::array<std::uint64_t, longest + 1> result{1};
    for (std::size_t i = 1; i <= longest; ++i)
      result[i] = lexicon_format::times(result[i - 1], lexicon_format::base);
    return result;
  }();

  std::uint64_t raw(std::size_t begin, std::size_t end) const {
    using namespace lexicon_format;
    return reduced(prefixes_[end] + prime - times(prefixes_[begin], powers[end - begin]));
  }

  std::size_t size_;
  std::array<std::uint64_t, longest + 1> prefixes_{};
};

}  // namespace erfar
