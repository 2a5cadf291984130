#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/base/arena.h"
#include "pipeline/tokenize/dictionary.h"

namespace erfar {

/// A word as it stands in its sentence.
struct Word {
  std::string_view text;  ///< as written
  bool begins_sentence;   ///< no word before it: its capital letter says nothing
  bool operator==(const Word&) const = default;
};

/// All ways to read a word, sorted and without doubles; never empty. From the dictionary, where it is known;
/// else from its parts (`brukermedvirkningen`, `EØS-avtalen`), else guessed from its ending. A capital letter
/// inside a sentence adds the reading as a name. Lemmas of marks are those of the Norwegian Dependency
/// Treebank ("$,"). Without a dictionary (null) only the last three are left. New lemmas go to `arena`.
std::vector<Reading> readings_of(const Word& word, Norms norm, const Dictionary* dictionary, Arena& arena);

}  // namespace erfar
