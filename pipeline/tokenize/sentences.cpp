#include "pipeline/tokenize/sentences.h"

#include <algorithm>

namespace erfar {
namespace {

bool is_end_mark(std::string_view token) {
  return token == "." || token == "!" || token == "?" || token == "..." || token == "…";
}

bool has_blank_line(std::string_view gap) { return std::ranges::count(gap, '\n') > 1; }

}  // namespace

std::vector<std::uint32_t> sentence_starts(std::string_view text, const TokenBatch& tokens) {
  std::vector<std::uint32_t> firsts;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i == 0 || has_blank_line(text.substr(tokens.ends[i - 1], tokens.begins[i] - tokens.ends[i - 1])) ||
        is_end_mark(tokens.in(text, i - 1)))
      firsts.push_back(static_cast<std::uint32_t>(i));
  }
  return firsts;
}

}  // namespace erfar
