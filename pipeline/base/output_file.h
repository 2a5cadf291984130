#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "pipeline/base/sha256.h"

namespace erfar {

/// A file that appears whole or not at all: written aside as `.NAME.PID.part` in the same folder and renamed
/// by `commit`; removed when the writer goes without it. "-" is standard output, and what exists and is no
/// regular file (a device, a pipe) is written directly. Every member throws Error(unwritable_output) where
/// the system refuses.
class OutputFile {
 public:
  explicit OutputFile(std::filesystem::path path);
  ~OutputFile();
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;

  void write(std::string_view bytes);
  /// Hands all bytes to the system; after this only `commit` is left.
  void finish();
  /// Takes the place of the old file.
  void commit();

  const std::filesystem::path& path() const { return path_; }
  std::size_t bytes() const { return bytes_; }
  /// Of what was written; once, after `finish`.
  std::string sha256() { return hash_.hex(); }

 private:
  void flush();

  std::filesystem::path path_;
  std::filesystem::path aside_;  // empty: written directly
  int descriptor_ = -1;
  std::string buffer_;
  std::size_t bytes_ = 0;
  Sha256 hash_;
};

}  // namespace erfar
