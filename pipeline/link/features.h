#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// A way of looking at a form: replaces `features` by what it shares with other forms. Features may repeat.
using Analyzer = std::function<void(std::string_view form, std::vector<std::string>& features)>;

/// The form's term: one feature, none for stop words. `lexicon` may be null.
void word_feature(std::string_view form, const Lexicon* lexicon, std::vector<std::string>& features);

/// Runs of 3 to 5 code points of the form between two spaces, as scikit-learn's analyzer "char_wb"; none for
/// stop words and for forms of over 1024 bytes. They tie words that share a part ("smittevernutstyr",
/// "utstyrsmangel") and spellings that differ little.
void character_n_grams(std::string_view form, std::vector<std::string>& features);

}  // namespace erfar
