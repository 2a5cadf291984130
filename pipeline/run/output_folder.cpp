#include "pipeline/run/output_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "pipeline/base/error.h"
#include "pipeline/base/interrupt.h"

namespace erfar {
namespace {

/// Lets one run after the other put its files into a folder, where the system can lock one (NFS cannot), so
/// that those of two runs do not mix.
class Turn {
 public:
  explicit Turn(const std::filesystem::path& folder)
      : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    while (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) throw_if_interrupted();
  }
  ~Turn() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  int descriptor_;
};

}  // namespace

OutputFolder::OutputFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
  if (folder_ == "-") {
    throw Error(ExitCode::bad_command_line, {},
                {"Utmappen kan ikke være standard ut.", "Utmappa kan ikkje vere standard ut.",
                 "The output folder cannot be standard output."},
                {"Oppgi en mappe med --out.", "Oppgje ei mappe med --out.", "Name a folder with --out."});
  }
  std::error_code problem;
  std::filesystem::create_directories(folder_, problem);
  if (problem || !std::filesystem::is_directory(folder_)) {
    throw Error(ExitCode::unwritable_output, {.file = folder_.string()},
                {"Utmappen kan ikke lages: {}.", "Utmappa kan ikkje lagast: {}.",
                 "The output folder cannot be made: {}."},
                {"Velg en annen mappe med --out.", "Vel ei anna mappe med --out.",
                 "Choose another folder with --out."},
                {problem ? problem.message() : std::string("not a directory")});
  }
}

std::vector<std::filesystem::path> OutputFolder::paths() const {
  std::vector<std::filesystem::path> result;
  for (const OutputFile& file : files_) result.push_back(file.path());
  return result;
}

void OutputFolder::commit() {
  throw_if_interrupted();
  const Turn turn(folder_);
  for (OutputFile& file : files_) file.commit();
}

}  // namespace erfar
