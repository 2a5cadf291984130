#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "pipeline/tokenize/lexicon.h"

namespace erfar::lexicon_builder {

/// What a form of a compound's part may be used for.
enum class Role : std::uint8_t { word, left, right };

/// An analysis of the dictionary, `skole<n><m><sg><def>`, read.
struct Analysis {
  std::string_view lemma;
  WordClass word_class;
  Role role;
  bool is_imperative;
};

/// Nothing for punctuation, several words joined, words with spaces, and what only the package's own programs
/// need.
std::optional<Analysis> read_analysis(std::string_view analysis);

}  // namespace erfar::lexicon_builder
