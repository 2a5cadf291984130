#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/base/mapped_file.h"
#include "pipeline/base/sha256.h"
#include "pipeline/report/manifest.h"
#include "pipeline/run/settings.h"
#include "pipeline/tokenize/lexicon.h"

namespace erfar {

/// What a run reads, with the SHA-256 of each file, worked out piece by piece: half a second for a million
/// answers, which a thread without other work can take (`Beside`).
class FileDigests {
 public:
  /// Maps the inputs, each until it is hashed; what is no file (standard input, a pipe) has no name that a
  /// digest could be checked by, so it has none. `lexicon` may be null. Throws as `map_file` does.
  FileDigests(const Settings& settings, const Lexicon* lexicon);

  /// Hashes the next piece; false where none is left.
  bool operator()();

  /// Both as the manifest has them, in the order of the settings. Complete when no piece is left.
  std::vector<Manifest::File> inputs() const { return of(Kind::input); }
  std::vector<Manifest::File> models() const { return of(Kind::model); }

 private:
  enum class Kind { input, model };
  struct File {
    Kind kind;
    Manifest::File listed;
    Bytes bytes;
  };
  void add(Kind kind, std::string name, Bytes bytes);
  std::vector<Manifest::File> of(Kind kind) const;

  std::vector<File> files_;
  std::size_t file_ = 0;  // the one in hand
  std::size_t done_ = 0;  // bytes of it
  Sha256 hash_;           // of those
};

}  // namespace erfar
