#pragma once

#include <string>
#include <string_view>

namespace erfar {

/// From surface form to term, type by type: the chain of linguistics between what was written and what is
/// counted. `form` is case-folded (`folded`). Empty for stop words, abbreviations and forms without a letter:
/// they say nothing of what a comment is about.
///
/// Chain: hyphens at the ends dropped -> nynorsk form to its bokmål form (models/variants.tsv) -> Snowball's
/// Norwegian stem (Porter 2001; libstemmer).
std::string term_of(std::string_view form);

}  // namespace erfar
