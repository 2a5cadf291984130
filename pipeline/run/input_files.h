#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "pipeline/run/settings.h"

namespace erfar {

/// Every file that the settings name to be read, besides standard input.
std::vector<std::filesystem::path> input_files(const Settings& settings);

/// Throws Error(bad_command_line) where an output is, by whatever name, a file that is read or another
/// output; empty names and standard output are none. The theme model may be saved over the one it was made
/// from.
void refuse_to_replace(const Settings& settings, std::span<const std::filesystem::path> outputs);

}  // namespace erfar
