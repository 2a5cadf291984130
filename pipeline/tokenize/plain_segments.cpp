#include "pipeline/tokenize/plain_segments.h"

#include <array>
#include <bit>
#include <cstring>

namespace erfar {
namespace {

/// End of the run of letters from a place among the classified bytes, or behind the last.
std::size_t run_end(std::uint64_t letters, std::size_t place) {
  return place == classified_bytes ? place
                                   : place + static_cast<std::size_t>(std::countr_one(letters >> place));
}

}  // namespace

std::size_t PlainSegments::add_from(std::size_t at, TokenBatch& tokens) {
  if (at - begin_ >= classified_bytes) classify_from(at);
  for (;;) {
    at = add_classified(at, tokens);
    if (at >= text_.size()) return text_.size();  // zeros behind the text are marks, but none to be seen
    if (at == begin_ || run_end(classes_.letters, at - begin_) < classified_bytes) return at;
    classify_from(at);
  }
}

std::size_t PlainSegments::add_classified(std::size_t at, TokenBatch& tokens) const {
  const auto [letters, ends, marks, spaces] = classes_;
  const auto holds = [](std::uint64_t which, std::size_t place) { return (which >> place & 1U) != 0; };
  std::size_t place = at - begin_;
  while (place < classified_bytes) {
    const std::size_t end = run_end(letters, place);
    if (end > place) {
      if (end == classified_bytes || !holds(ends, end)) break;
      tokens.add(begin_ + place, begin_ + end, TokenKind::word);
      place = end;
    }
    if (holds(spaces, place)) {
      ++place;
    } else if (holds(marks, place)) {
      tokens.add(begin_ + place, begin_ + place + 1, TokenKind::other);
      ++place;
    } else {
      break;
    }
  }
  return begin_ + place;
}

void PlainSegments::classify_from(std::size_t at) {
  static const auto classify = byte_classifiers().back().classify;
  begin_ = at;
  if (at + classified_bytes <= text_.size()) {
    classes_ = classify(text_.data() + at);
  } else {
    std::array<char, classified_bytes> last{};
    std::memcpy(last.data(), text_.data() + at, text_.size() - at);
    classes_ = classify(last.data());
  }
}

}  // namespace erfar
