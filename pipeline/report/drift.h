#pragma once

#include <optional>
#include <vector>

#include "pipeline/cluster/theme_model.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// How each theme's share of respondents has changed from one wave to a later one, by theme of `now`:
/// Fisher's exact test, which draws by lot who answered in which wave, corrected by Holm over the themes
/// compared. Empty where a theme is new, its count is masked in either wave (`hidden_cells`), or people have
/// merged other themes into it in one wave than in the other. `part_of` is by theme, of all the model's
/// themes.
std::vector<std::optional<ThemeChange>> changes(const WaveCounts& before, const WaveCounts& now,
                                                const PartOf& part_of, std::size_t minimum_count);

/// The themes that `changes` compares, ascending.
std::vector<std::size_t> comparable(const WaveCounts& before, const WaveCounts& now, const PartOf& part_of,
                                    std::size_t minimum);

/// Which themes' counts of a wave may not be shown (`hidden_cells`).
std::vector<std::uint8_t> hidden_themes(const WaveCounts& wave, const PartOf& part_of, std::size_t minimum);

/// Adds to each theme its change between the model's last two waves, of which `summary` is the last. Does
/// nothing where the model has one wave.
void add_changes(const ThemeModel& model, Summary& summary);

}  // namespace erfar
