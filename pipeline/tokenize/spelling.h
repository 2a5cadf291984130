#pragma once

#include <string>
#include <string_view>

#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// The one known form that an unknown `form` (case-folded) is likely to stand for when written in haste: ae,
/// oe and aa or a, o for æ, ø and å; a letter doubled or not. Empty where no known form or more than one
/// comes out, and for short forms, of which too many are alike.
std::string likely_spelling(const Lexicon& lexicon, std::string_view form);

}  // namespace erfar
