#include "pipeline/tokenize/plain_segments.h"

#include <array>
#include <bit>
#include <cstring>

namespace erfar {
namespace {

/// Bits from a place on, and those before it; it is below 64.
std::uint64_t from(std::size_t place) { return ~std::uint64_t{0} << place; }
std::uint64_t before(std::size_t place) { return ~from(place); }

/// The run of letters that ends before a place, as long as it is.
std::size_t run_before(std::uint64_t letters, std::size_t place) {
  return place == 0 ? 0 : static_cast<std::size_t>(std::countl_one(letters << (classified_bytes - place)));
}

/// Segments of the classified bytes from a place on: where they begin, where they end, and where what is
/// plain does.
struct Plain {
  std::uint64_t begins, ends;
  std::size_t end;
};

Plain plain_from(const ByteClasses& classes, std::size_t place) {
  const auto [letters, ends, marks, spaces] = classes;
  const std::uint64_t runs = letters & from(place), behind_runs = runs << 1U & ~runs;
  const std::uint64_t not_plain = (~(letters | marks | spaces) | (behind_runs & ~ends)) & from(place);
  std::size_t end = static_cast<std::size_t>(std::countr_zero(not_plain));
  if (end == classified_bytes || (behind_runs & ~ends & not_plain & (~not_plain + 1)) != 0)
    end -= run_before(runs, end);  // letters whose end is not certain
  const std::uint64_t singles = marks & from(place);
  return {((runs & ~(runs << 1U)) | singles) & before(end), behind_runs | singles << 1U, end};
}

}  // namespace

std::size_t PlainSegments::add_from(std::size_t at, TokenBatch& tokens) {
  if (at - begin_ >= classified_bytes) classify_from(at);
  for (;;) {
    at = add_classified(at, tokens);
    if (at >= text_.size()) return text_.size();  // zeros behind the text are marks, but none to be seen
    const std::size_t left = begin_ + classified_bytes - at;
    const bool is_cut = left == 1 || run_before(classes_.letters, classified_bytes) >= left;
    if (at == begin_ || !is_cut) return at;  // what is cut, bytes behind tell
    classify_from(at);
  }
}

std::size_t PlainSegments::add_classified(std::size_t at, TokenBatch& tokens) const {
  Plain plain = plain_from(classes_, at - begin_);
  tokens.make_room_for(classified_bytes);
  std::size_t token = tokens.size();
  for (; plain.begins != 0; ++token) {
    const auto begin = static_cast<std::size_t>(std::countr_zero(plain.begins));
    const auto end = static_cast<std::size_t>(std::countr_zero(plain.ends));
    tokens.begins[token] = static_cast<std::uint32_t>(begin_ + begin);
    tokens.ends[token] = static_cast<std::uint32_t>(begin_ + end);
    tokens.kinds[token] = (classes_.marks >> begin & 1U) != 0 ? TokenKind::other : TokenKind::word;
    plain.begins &= plain.begins - 1;
    plain.ends &= plain.ends - 1;
  }
  tokens.set_size(token);
  return begin_ + plain.end;
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
