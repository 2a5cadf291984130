#pragma once

#include <string>
#include <string_view>

#include "pipeline/tokenize/lexicon_builder/dictionary.h"

namespace erfar::lexicon_builder {

/// The lexicon file's bytes. `form_counts`: see `estimate_likelihood`. Built twice: the first lexicon splits
/// its own words, and words without a translation join the concept of a word with the same parts.
std::string build_lexicon(Dictionary& dictionary, std::string_view form_counts, std::string_view source);

}  // namespace erfar::lexicon_builder
