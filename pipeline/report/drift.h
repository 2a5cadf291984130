#pragma once

#include <optional>
#include <vector>

#include "pipeline/cluster/theme_model.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// How each theme's share of respondents has changed from one wave to a later one, by theme of `now`:
/// Fisher's exact test, which draws by lot who answered in which wave, corrected by Holm over the themes
/// compared. Empty where a theme is new, its count is masked in either wave (`hidden_cells`), or people have
/// merged other themes into it in one wave than in the other.
std::vector<std::optional<ThemeChange>> changes(const WaveCounts& before, const WaveCounts& now,
                                                std::size_t minimum_count);

/// Adds to each theme its change between the model's last two waves, of which `summary` is the last. Does
/// nothing where the model has one wave.
void add_changes(const ThemeModel& model, Summary& summary);

}  // namespace erfar
