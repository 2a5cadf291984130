#pragma once

#include "pipeline/cluster/theme_model.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// Adds to each theme how its share of respondents has changed between the model's last two waves, of which
/// `summary` is the last: Fisher's exact test, which draws by lot who answered in which wave, corrected over
/// all themes (Holm). What is masked in one wave has no change, nor has a theme that others were merged into
/// since the wave before was counted. Does nothing where the model has one wave.
void add_changes(const ThemeModel& model, Summary& summary);

}  // namespace erfar
