#pragma once

#include <string_view>

#include "pipeline/tokenize/token.h"

namespace erfar {

/// Joins neighbouring UAX #29 segments that Norwegian writes as one token (`Joins`), in place.
void join_norwegian(std::string_view text, TokenBatch& tokens);

/// Segments and joins: the tokens of `text`, which is valid UTF-8, replacing what `tokens` held. Throws
/// Error(unreadable_input) for a text over 2 GiB.
void tokenize(std::string_view text, TokenBatch& tokens);

}  // namespace erfar
