#pragma once

#include <filesystem>

#include "pipeline/codebook/small_table.h"

namespace erfar {

/// A codebook in TOML as a table: a row for each `[[point]]`, a column for each key; rows are numbered by the
/// line they begin on. Lists of `examples` stand between `|` (one within an example becomes `/`), other lists
/// between spaces. Throws Error(unreadable_input) with file and line.
SmallTable read_toml_table(const std::filesystem::path& path);

}  // namespace erfar
