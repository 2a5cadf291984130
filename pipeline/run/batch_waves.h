#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/base/diagnostics.h"

namespace erfar {

/// One wave of a batch: an export, and the folder that its run writes.
struct BatchWave {
  std::string name;  // of the export, without .csv
  std::filesystem::path survey;
  std::filesystem::path out;
  bool is_done = false;

  std::filesystem::path model() const { return out / "themes.erfar"; }
};

/// The exports (*.csv) of a folder in byte order of their names without the ending, and which of them are
/// done in `out`: a run names its theme model last, so a wave is done where the model is and the manifest
/// beside it has the export's checksum. Other files are noted; hidden ones are not looked at.
///
/// Throws Error(unreadable_input) where there is no export, or where going on would tell another story than
/// what is in `out`: an export has changed, is gone, or comes before one that is done; and
/// Error(bad_command_line) where both folders are one.
std::vector<BatchWave> batch_waves(const std::filesystem::path& folder, const std::filesystem::path& out,
                                   Diagnostics& diagnostics);

}  // namespace erfar
