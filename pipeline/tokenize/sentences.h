#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/token.h"

namespace erfar {

/// Where sentences begin, as indices of their first tokens in ascending order; none without tokens. `tokens`
/// are those of `text`.
std::vector<std::uint32_t> sentence_starts(std::string_view text, const TokenBatch& tokens);

}  // namespace erfar
