#pragma once

#include <filesystem>
#include <string>

#include "pipeline/cluster/theme_model.h"

namespace erfar {

/// A theme model as one JSON file: `themes` at the top, whose `name`, `merged_into` and `split_into`
/// people may edit by hand, and `figures`, which they may not: `checksum` is their SHA-256. No text of any
/// answer is in it.
std::string theme_file(const ThemeModel& model, std::string_view lexicon);

/// Reads it back. Throws Error(unreadable_input) for a file that is no theme model, has another version, was
/// changed where it may not be, or was made with another lexicon or other word vectors, as terms then mean
/// other things.
ThemeModel read_theme_file(const std::filesystem::path& path, std::string_view lexicon);

}  // namespace erfar
