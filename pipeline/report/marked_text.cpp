#include "pipeline/report/marked_text.h"

#include <algorithm>

namespace erfar {
namespace {

bool inside_letter(std::string_view text, std::size_t at) {
  return at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

std::vector<TextPiece> marked_text(std::string_view text, std::span<const Span> evidence) {
  std::vector<TextPiece> pieces;
  std::size_t done = 0;
  const auto cut = [&](std::size_t end, bool marked) {
    if (end > done) pieces.push_back({text.substr(done, end - done), marked});
    done = std::max(done, end);
  };
  for (const Span& span : evidence) {
    std::size_t begin = std::min<std::size_t>(span.begin, text.size());
    std::size_t end = std::min<std::size_t>(span.end, text.size());
    if (begin >= end) continue;
    while (inside_letter(text, begin)) --begin;
    while (inside_letter(text, end)) ++end;
    cut(begin, false);
    cut(end, true);
  }
  cut(text.size(), false);
  return pieces;
}

}  // namespace erfar
