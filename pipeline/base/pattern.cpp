#include "pipeline/base/pattern.h"

#include <re2/re2.h>

#include <stdexcept>
#include <string>

namespace erfar {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

std::optional<std::vector<std::string_view>> groups(const re2::RE2& expression, std::string_view text,
                                                    re2::RE2::Anchor anchor) {
  std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1);
  if (!expression.Match(piece(text), 0, text.size(), anchor, pieces.data(),
                        static_cast<int>(pieces.size()))) {
    return std::nullopt;
  }
  std::vector<std::string_view> result;
  result.reserve(pieces.size());
  for (const auto& p : pieces) result.emplace_back(p.data(), p.size());
  return result;
}

}  // namespace

struct Pattern::Compiled {
  re2::RE2 expression;
};

Pattern::Pattern(std::string_view expression)
    : compiled_(new Compiled{re2::RE2(piece(expression), re2::RE2::Quiet)}) {
  if (!compiled_->expression.ok()) throw std::invalid_argument(compiled_->expression.error());
}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

bool Pattern::found_in(std::string_view text) const {
  return re2::RE2::PartialMatch(piece(text), compiled_->expression);
}

std::optional<std::vector<std::string_view>> Pattern::match(std::string_view text) const {
  return groups(compiled_->expression, text, re2::RE2::ANCHOR_BOTH);
}

std::optional<std::vector<std::string_view>> Pattern::search(std::string_view text) const {
  return groups(compiled_->expression, text, re2::RE2::UNANCHORED);
}

}  // namespace erfar
