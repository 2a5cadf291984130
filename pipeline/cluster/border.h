#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/cluster/theme.h"
#include "pipeline/read/corpus.h"

namespace erfar {

/// Documents where a theme ends: those whose second nearest theme is nearly as near (smallest score - second;
/// ties by text and id), one a respondent and none of a respondent who is quoted. Fewer than `most` where not
/// so many have a second theme.
std::vector<DocumentId> border_of(std::span<const std::uint32_t> members, const Corpus& corpus,
                                  const std::vector<Assignment>& assignments,
                                  std::span<const DocumentId> quotes, std::size_t most);

}  // namespace erfar
