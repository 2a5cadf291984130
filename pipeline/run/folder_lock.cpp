#include "pipeline/run/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "pipeline/base/error.h"

namespace erfar {
namespace {

Error busy(const std::filesystem::path& folder) {
  return {ExitCode::unwritable_output,
          {folder.string()},
          {"En annen kjøring skriver i denne mappen nå.", "Ei anna køyring skriv i denne mappa no.",
           "Another run is writing in this folder now."},
          {"Vent til den er ferdig, eller velg en annen mappe med --out.",
           "Vent til ho er ferdig, eller vel ei anna mappe med --out.",
           "Wait until it is done, or choose another folder with --out."}};
}

Error refused(const std::filesystem::path& file, int error) {
  return {ExitCode::unwritable_output,
          {file.string()},
          {"Mappen kan ikke låses for denne kjøringen: {}.", "Mappa kan ikkje låsast for denne køyringa: {}.",
           "The folder cannot be locked for this run: {}."},
          {"Kontroller mappen og rettighetene, eller velg en annen mappe med --out.",
           "Kontroller mappa og rettane, eller vel ei anna mappe med --out.",
           "Check the folder and its permissions, or choose another folder with --out."},
          {std::strerror(error)}};
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / ".lock";
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) throw refused(file, errno);
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  ::close(descriptor_);
  throw error == EWOULDBLOCK ? busy(folder) : refused(file, error);
}

FolderLock::~FolderLock() { ::close(descriptor_); }

}  // namespace erfar
