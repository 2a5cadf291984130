#pragma once

#include <string_view>
#include <vector>

#include "pipeline/base/arena.h"
#include "pipeline/tokenize/dictionary.h"

namespace erfar {

/// Appends what an unknown case-folded form may be by its ending alone, the form itself as a lemma included.
void guess_by_ending(std::string_view form, Norms norm, Arena& arena, std::vector<Reading>& into);

}  // namespace erfar
