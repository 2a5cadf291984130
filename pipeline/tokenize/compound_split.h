#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/dictionary.h"

namespace erfar {

/// Where the last part of a compound may begin (bytes of `form`, case-folded): all splits with the fewest
/// parts, shortest modifier first. Empty where the form is no compound of known parts.
std::vector<std::size_t> compound_heads(std::string_view form, Norms norm, const Dictionary& dictionary);

}  // namespace erfar
