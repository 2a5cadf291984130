#include "pipeline/report/contrast.h"

#include <algorithm>

#include "pipeline/base/unicode.h"
#include "pipeline/tokenize/sentences.h"
#include "pipeline/tokenize/tokenize.h"
#include "pipeline/tokenize/word_list.h"

namespace erfar {

bool has_contrast(std::string_view text, std::span<const Span> spans) {
  TokenBatch tokens;
  tokenize(text, tokens);
  std::vector<std::uint32_t> ends = sentence_starts(text, tokens);
  if (ends.empty()) return false;
  ends.erase(ends.begin());
  ends.push_back(static_cast<std::uint32_t>(tokens.size()));
  std::uint32_t token = 0;
  for (const std::uint32_t end : ends) {
    const std::uint32_t begin = token;
    bool negated = false;
    for (; token < end; ++token) negated |= negations().contains(folded(tokens.in(text, token)));
    if (negated && std::ranges::any_of(spans, [&](Span span) {
          return span.begin >= tokens.begins[begin] && span.begin < tokens.ends[end - 1];
        }))
      return true;
  }
  return false;
}

}  // namespace erfar
