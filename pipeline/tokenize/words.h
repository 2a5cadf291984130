#pragma once

#include <cstddef>
#include <string_view>

#include "pipeline/tokenize/token.h"

namespace erfar {

/// End of the word segment that begins at `begin`, by the default rules of UAX #29 (Unicode 15.0,
/// section 4.1, no tailoring). Bytes; `text` is valid UTF-8, `begin` < text.size() is a boundary.
std::size_t word_segment_end(std::string_view text, std::size_t begin);

/// Appends the segments of `text` that are not white space, with one tailoring: a word of Latin letters in
/// lower case ends at a period with a capital behind. A segment with a letter is a word, one with a digit and
/// no letter a number, all else `other`.
void segment_words(std::string_view text, TokenBatch& tokens);

}  // namespace erfar
