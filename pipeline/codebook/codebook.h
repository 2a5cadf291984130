#pragma once

#include <filesystem>
#include <string>

#include "pipeline/base/diagnostics.h"
#include "pipeline/codebook/learning_point.h"

namespace erfar {

/// Reads a codebook from CSV with a header: `text` is required; `id`, `section`, `section_title` are
/// optional. Throws Error(unreadable_input) with file and row where it cannot, or where two points have one
/// id.
Codebook read_codebook(const std::filesystem::path& path, Diagnostics& noticed);

/// The codebook as CSV, `id;section;section_title;text`, which `read_codebook` reads back.
std::string codebook_csv(const Codebook& codebook);

}  // namespace erfar
