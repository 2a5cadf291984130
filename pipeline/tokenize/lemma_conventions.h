#pragma once

#include <string_view>

#include "pipeline/base/arena.h"
#include "pipeline/tokenize/dictionary.h"

namespace erfar {

/// The lemma that the Norwegian Dependency Treebank (Solberg et al. 2014) writes where the dictionary's own
/// differs by rule: nynorsk verbs go to the infinitive with j (`tenkje`, not `tenke`) and to `kome` and
/// `verte`.
std::string_view treebank_lemma(std::string_view form, Reading reading, Norms norm,
                                const Dictionary& dictionary, Arena& arena);

}  // namespace erfar
