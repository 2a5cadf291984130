#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "pipeline/tokenize/token.h"

namespace erfar {

/// First bytes of the marks that may join to what stands before them.
inline constexpr auto joining_bytes = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(".-/@:+#?\xC2")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// Rules of what Norwegian writes as one token, over neighbouring UAX #29 segments. They follow the cuts of
/// the Universal Dependencies treebanks of Norwegian (Øvrelid & Hohle 2016): marks are tokens of their own
/// but in numbers, abbreviations, compounds and addresses, and white space always separates.
class Joins {
 public:
  Joins(std::string_view text, const TokenBatch& segments) : text_(text), segments_(segments) {}

  /// Index of the last segment of the token that begins with segment `first`.
  std::size_t last_of_token(std::size_t first) const {
    return may_join(first) ? last_by_rules(first) : first;
  }

 private:
  /// Marks that may join to what stands behind them.
  static bool begins_token(char mark) { return mark == '-' || mark == '['; }
  /// False for nearly all: only where a mark touches are the rules asked.
  bool may_join(std::size_t segment) const {
    if (!touches(segment)) return false;
    return joining_bytes[static_cast<unsigned char>(text_[segments_.ends[segment]])] ||
           (segments_.kinds[segment] == TokenKind::other && begins_token(text_[segments_.begins[segment]]));
  }
  std::size_t last_by_rules(std::size_t first) const;
  std::size_t last_of_address(std::size_t first) const;
  std::size_t last_of_marks(std::size_t first) const;
  std::size_t last_of_mask(std::size_t first) const;
  std::size_t last_of_number(std::size_t first) const;
  std::size_t last_of_word(std::size_t first) const;
  std::size_t last_of_compound(std::size_t first) const;

  bool takes_period(std::size_t segment) const;
  bool is_initial(std::size_t segment) const;
  bool is_ordinal(std::size_t segment) const;
  bool hangs(std::size_t hyphen) const;
  bool begins_part(std::size_t hyphen) const;

  bool touches(std::size_t segment) const {
    return segment + 1 < segments_.size() && segments_.ends[segment] == segments_.begins[segment + 1];
  }
  std::string_view segment(std::size_t index) const { return segments_.in(text_, index); }
  std::string_view gap_before(std::size_t index) const {
    return text_.substr(segments_.ends[index - 1], segments_.begins[index] - segments_.ends[index - 1]);
  }
  bool is_followed_by(std::size_t index, std::string_view mark) const {
    return touches(index) && segment(index + 1) == mark;
  }
  /// The segment behind the one at `index`, empty at the end of the paragraph.
  std::string_view next_in_paragraph(std::size_t index) const;

  std::string_view text_;
  const TokenBatch& segments_;
};

}  // namespace erfar
