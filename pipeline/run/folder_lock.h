#pragma once

#include <filesystem>

namespace erfar {

/// Keeps a folder for one program at a time while it lives, by `flock` on the file .lock in it. The system
/// lets go when the process ends, however that is, so that no lock is left behind; the file stays.
class FolderLock {
 public:
  /// Throws Error(unwritable_output) where another program has the folder or the file cannot be made.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace erfar
