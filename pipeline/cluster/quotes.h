#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/cluster/text_space.h"
#include "pipeline/cluster/theme.h"
#include "pipeline/read/corpus.h"

namespace erfar {

/// Documents of a theme that quotes are chosen among, so that any size takes as long.
constexpr std::size_t quotes_look_at = 300;

/// Documents that stand for a theme, most central first: near its centroid and unlike each other, by maximal
/// marginal relevance (Carbonell & Goldstein 1998) among its nearest documents, one a respondent; likeness is
/// the cosine of rows. Documents of nearly the same content words (a cosine of 0.9) count as one, so there
/// may be fewer than `most`. `members` are the theme's documents, of which those looked at come first and by
/// falling score, ties by text and id.
std::vector<DocumentId> quotes_of(std::span<const std::uint32_t> members, const Corpus& corpus,
                                  const TextSpace& space, const std::vector<Assignment>& assignments,
                                  std::size_t most);

}  // namespace erfar
