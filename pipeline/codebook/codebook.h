#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "pipeline/base/diagnostics.h"
#include "pipeline/base/error.h"
#include "pipeline/codebook/learning_point.h"

namespace erfar {

/// Reads a codebook from CSV with a header: `text` is required; optional are `id`, `section`,
/// `section_title`, `chapter` (points of one chapter are neighbours; without it those of one section),
/// `equivalents` (ids between spaces), `include`, `exclude`, `keywords`, and `examples` (comments between
/// `|`). Throws Error(unreadable_input) with file and row where it cannot, or where two points have one id.
Codebook read_codebook(const std::filesystem::path& path, Diagnostics& noticed);

/// The codebook as CSV, `id;section;section_title;text;equivalents`, which `read_codebook` reads back.
std::string codebook_csv(const Codebook& codebook);

/// Each id's place among the points.
std::map<std::string, std::size_t> numbers_of_points(const Codebook& codebook);

/// The error for an id that the codebook does not have.
Error unknown_point(const std::string& id, const Place& place);

}  // namespace erfar
