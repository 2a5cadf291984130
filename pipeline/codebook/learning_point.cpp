#include "pipeline/codebook/learning_point.h"

#include <algorithm>
#include <map>

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

/// Letters alone, case-folded: a repeated point may have another footnote mark or line break.
std::string letters_of(std::string_view text) {
  const std::string lower = folded(text);
  std::string result;
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint point = decode(lower, at);
    if (is_letter(point.value)) result += lower.substr(at, point.bytes);
    at += point.bytes;
  }
  return result;
}

}  // namespace

void mark_repeated_points(Codebook& codebook) {
  std::map<std::string, std::size_t> first_with;
  for (std::size_t point = 0; point < codebook.points.size(); ++point) {
    const auto [first, fresh] = first_with.emplace(letters_of(codebook.points[point].text), point);
    if (fresh) continue;
    codebook.points[point].equivalents.push_back(first->second);
    codebook.points[first->second].equivalents.push_back(point);
  }
}

void mark_equivalent(Codebook& codebook, std::size_t a, std::size_t b) {
  if (same_point(codebook, a, b)) return;
  codebook.points[a].equivalents.push_back(b);
  codebook.points[b].equivalents.push_back(a);
}

bool same_point(const Codebook& codebook, std::size_t a, std::size_t b) {
  return a == b ||
         std::ranges::find(codebook.points[a].equivalents, b) != codebook.points[a].equivalents.end();
}

}  // namespace erfar
