#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// From surface form to concept, type by type: the chain of linguistics between what was written and what is
/// counted. `form` is case-folded (`folded`). Numbers stand for themselves; empty for a form with neither
/// letter nor digit.
///
/// Chain: hyphens at the ends dropped -> models/overrides.tsv -> the lexicon's concept -> spelling in haste
/// -> the concept of a compound with the same parts, or the parts joined by `+` -> Snowball's Norwegian stem
/// (Porter 2001; libstemmer). Without a lexicon (null): models/variants.tsv, nynorsk form to bokmål form, and
/// the stem.
///
/// Any number of threads may call with one lexicon.
std::string concept_of(std::string_view form, const Lexicon* lexicon);

/// What a form says of a text's subject.
struct TermAndParts {
  std::string term;  // its concept; empty for stop words, abbreviations and forms without a letter
  std::vector<std::string_view> parts;  // concepts of a compound's parts, also of one the lexicon knows as a
                                        // word; they view the lexicon; none without one
};
TermAndParts term_and_parts_of(std::string_view form, const Lexicon* lexicon);

/// The term alone.
std::string term_of(std::string_view form, const Lexicon* lexicon = nullptr);

}  // namespace erfar
