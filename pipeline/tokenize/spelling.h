#pragma once

#include <string_view>

#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// The concept of the one known form that an unknown `form` (case-folded) is likely to stand for when written
/// in haste: ae, oe and aa or a, o for æ, ø and å; a letter doubled or not. Empty where no concept or more
/// than one comes out, and for short forms, of which too many are alike. A view into the lexicon.
std::string_view likely_concept(const Lexicon& lexicon, std::string_view form);

}  // namespace erfar
