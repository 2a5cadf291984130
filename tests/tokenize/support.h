#pragma once

#include <string>
#include <string_view>

#include "pipeline/base/random.h"
#include "pipeline/tokenize/token.h"

namespace erfar::test {

/// The tokens with bars between: "helse-|og|omsorg".
inline std::string joined(std::string_view text, const TokenBatch& tokens) {
  std::string result;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) result += '|';
    result += tokens.in(text, i);
  }
  return result;
}

/// One letter a token: w(ord), n(umber), o(ther).
inline std::string kinds(const TokenBatch& tokens) {
  std::string result;
  for (std::size_t i = 0; i < tokens.size(); ++i) result += "wno"[static_cast<std::size_t>(tokens.kinds[i])];
  return result;
}

/// Up to `longest` pieces of `palette`, evenly drawn.
template <class Palette>
std::string drawn_from(const Palette& palette, std::uint32_t longest, Random& random) {
  std::string text;
  for (std::uint32_t left = random.below(longest) + 1; left > 0; --left)
    text += palette[random.below(static_cast<std::uint32_t>(std::size(palette)))];
  return text;
}

}  // namespace erfar::test
