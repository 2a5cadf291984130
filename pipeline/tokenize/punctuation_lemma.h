#pragma once

#include <string_view>

#include "pipeline/base/arena.h"

namespace erfar {

/// Lemma of a token without letters and digits as the Norwegian Dependency Treebank writes it: `$` before a
/// punctuation mark, `$"` for every quotation mark; symbols and pauses (`#`) are their own lemma.
std::string_view punctuation_lemma(std::string_view mark, Arena& arena);

}  // namespace erfar
