#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/base/error.h"

namespace erfar {

/// Words and sentences of a CoNLL-U file as parallel arrays; views into its text.
struct ConlluWords {
  std::vector<std::string_view> forms;
  std::vector<std::string_view> lemmas;
  std::vector<std::uint32_t> sentences;  ///< index of each sentence's first word
};

/// Reads valid UTF-8 (universaldependencies.org/format.html, version 2): words only, no multiword tokens or
/// empty nodes. Throws Error(unreadable_input) at a line that has not ten columns.
ConlluWords read_conllu(std::string_view text, const Place& file);

}  // namespace erfar
