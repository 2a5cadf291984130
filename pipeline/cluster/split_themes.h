#pragma once

#include "pipeline/base/diagnostics.h"
#include "pipeline/cluster/cluster.h"
#include "pipeline/cluster/text_space.h"
#include "pipeline/cluster/theme_model.h"

namespace erfar {

/// Appends the parts of themes that people want split and that have none yet (`KeptTheme::split_into`): the
/// theme's documents are clustered as a corpus is (`views`, `consensus`), so no other theme's documents move.
/// Fewer parts than wanted, or none, where too few documents differ, is noted. Assignments are by the whole.
void append_parts(const ThemeModel& model, const Corpus& corpus, const WeightedTerms& weighted,
                  const TextSpace& space, const ClusterSettings& settings, Diagnostics& diagnostics,
                  Themes& themes);

/// Moves every document of a theme that is split into the part whose centroid is nearest, or the one that
/// people merged that part into; parts of parts too.
void put_into_parts(const TextSpace& space, Themes& themes);

}  // namespace erfar
