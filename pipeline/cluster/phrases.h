#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/cluster/theme.h"
#include "pipeline/read/corpus.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {

/// The log-likelihood ratio of Dunning (1993) for two words that stand together: how surprising it is that a
/// word stands `with` times in the `places` after another when it stands `without` times in the
/// `other_places`. Zero where it is not commoner there.
double association(double with, double places, double without, double other_places);

/// Documents of a theme that phrases are looked for in, so that any size takes as long.
constexpr std::size_t phrases_look_at = 200;

/// Per theme up to `most` phrases, most telling first, in their commonest spelling: two content words beside
/// each other or with one function word between, that stand together by more than chance (`association`), in
/// this theme more than in the others (`log_likelihood` over documents), with at least three respondents of
/// the theme, one of the two being a keyword. Where a lexicon is given they are noun phrases (patterns of
/// Justeson & Katz 1995): a noun behind a noun or adjective. No word comes twice. `members` are the themes'
/// documents, of which those looked at come first and by falling score; `keywords` are spelled as `keywords`
/// gives them.
std::vector<std::vector<std::string>> phrases(const Corpus& corpus, const FormCounts& forms,
                                              const WeightedTerms& weighted, const Lexicon* lexicon,
                                              const std::vector<std::vector<std::uint32_t>>& members,
                                              const std::vector<std::vector<std::string>>& keywords,
                                              std::size_t most);

}  // namespace erfar
