#pragma once

#include <filesystem>
#include <vector>

#include "pipeline/base/output_file.h"
#include "pipeline/report/manifest.h"

namespace erfar {

/// The files of one run: all written aside, then given their names together, so that a run that fails or is
/// stopped leaves the files of the run before. The manifest is named last and holds the others' checksums.
class OutputFolder {
 public:
  /// Makes the folder. Throws Error(unwritable_output) where that cannot be.
  explicit OutputFolder(std::filesystem::path folder);

  template <class Write>
  void write(const char* name, Write write_to) {
    files_.emplace_back(folder_ / name);
    write_to(files_.back());
    files_.back().finish();
    written_.push_back({name, files_.back().bytes(), files_.back().sha256()});
  }
  void commit();

  /// What was written so far.
  const std::vector<Manifest::File>& files() const { return written_; }
  std::vector<std::filesystem::path> paths() const;

 private:
  std::filesystem::path folder_;
  std::vector<OutputFile> files_;
  std::vector<Manifest::File> written_;
};

}  // namespace erfar
