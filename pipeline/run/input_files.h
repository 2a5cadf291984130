#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <utility>
#include <vector>

#include "pipeline/run/settings.h"

namespace erfar {

/// Every file that the settings name to be read, besides standard input.
std::vector<std::filesystem::path> input_files(const Settings& settings);

/// What the files were when a run began: when each was last written, and its size.
using InputStates = std::vector<std::pair<std::filesystem::file_time_type, std::uintmax_t>>;
InputStates states_of_inputs(const Settings& settings);

/// Throws Error(unreadable_input) where a file is not as it was: the results would be of another file than
/// the manifest says.
void refuse_changed_inputs(const Settings& settings, const InputStates& before);

/// Throws Error(bad_command_line) where an output is, by whatever name, a file that is read or another
/// output; empty names and standard output are none. The theme model may be saved over the one it was made
/// from.
void refuse_to_replace(const Settings& settings, std::span<const std::filesystem::path> outputs);

}  // namespace erfar
