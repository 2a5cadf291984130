#pragma once

#include <filesystem>

#include "pipeline/base/diagnostics.h"
#include "pipeline/cluster/seeded.h"

namespace erfar {

/// Reads themes that a person has in mind from CSV with a header: `theme` (its name) and `text` (keywords, or
/// an example answer), a theme in as many rows as it has texts. Throws Error(unreadable_input) with file and
/// row where a column or a cell is missing.
ThemeSeeds read_theme_seeds(const std::filesystem::path& path, Diagnostics& noticed);

}  // namespace erfar
