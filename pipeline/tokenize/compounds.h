#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// The parts of a compound, as concepts in their order; empty where `form` (case-folded) is none that the
/// lexicon's parts make up. Two parts before three; among equally many, the rules of `split_cost`.
std::vector<std::string_view> split_compound(const Lexicon& lexicon, std::string_view form);

/// The parts joined by `+`: equal for brukermedvirkning and brukarmedverknad.
std::string signature_of(const std::vector<std::string_view>& parts);

}  // namespace erfar
