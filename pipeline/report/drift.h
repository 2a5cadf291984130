#pragma once

#include "pipeline/cluster/theme_model.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// Adds to each theme how its share of respondents has changed from `before` to this wave: Fisher's exact
/// test, which draws by lot who answered in which wave, corrected over all themes (Holm). `now` are the raw
/// counts of the wave that `summary` is of; what is masked in one wave has no change.
void add_changes(const WaveCounts& before, const WaveCounts& now, Summary& summary);

}  // namespace erfar
