#pragma once

#include <filesystem>
#include <vector>

#include "pipeline/cluster/theme_model.h"

namespace erfar {

/// Checks what people did with themes in a theme file: a theme is merged into one that is there, is not
/// merged itself and is a part of the same whole, if any; it is split into 2 to 20 parts, or into those that
/// it has. Throws Error(unreadable_input), naming the file and the theme.
void check_edits(const std::vector<KeptTheme>& themes, const std::filesystem::path& path);

}  // namespace erfar
