#include "pipeline/base/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "pipeline/base/error.h"

namespace erfar {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;

Text reason(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return {"Filen kan ikke skrives, for disken er full.", "Fila kan ikkje skrivast, for disken er full.",
              "The file cannot be written, as the disk is full."};
    case EFBIG:
      return {"Filen kan ikke skrives, for den blir større enn systemet tillater.",
              "Fila kan ikkje skrivast, for ho blir større enn systemet tillèt.",
              "The file cannot be written, as it grows larger than the system allows."};
    case EACCES:
    case EPERM:
    case EROFS:
      return {"Filen kan ikke skrives, for du har ikke lov til det.",
              "Fila kan ikkje skrivast, for du har ikkje lov til det.",
              "The file cannot be written, as you are not allowed to."};
    default:
      return {"Filen kan ikke skrives: {}.", "Fila kan ikkje skrivast: {}.",
              "The file cannot be written: {}."};
  }
}

[[noreturn]] void fail(const std::filesystem::path& path) {
  const int error = errno;
  throw Error(ExitCode::unwritable_output, {.file = path.string()}, reason(error),
              {"Kontroller mappen, rettighetene og ledig plass.", "Kontroller mappa, rettane og ledig plass.",
               "Check the folder, its permissions and free space."},
              {std::strerror(error)});
}

/// The file that a symbolic link leads to, so that renaming does not put a file in the link's place.
std::filesystem::path followed(std::filesystem::path path) {
  std::error_code ignored;
  const std::filesystem::path target = std::filesystem::canonical(path, ignored);
  return ignored ? path : target;
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path path) : path_(path == "-" ? path : followed(std::move(path))) {
  std::error_code ignored;
  if (path_ == "-") {
    descriptor_ = ::dup(STDOUT_FILENO);
  } else if (std::filesystem::exists(path_, ignored) && !std::filesystem::is_regular_file(path_, ignored)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    aside_ =
        path_.parent_path() / ("." + path_.filename().string() + "." + std::to_string(::getpid()) + ".part");
    descriptor_ = ::open(aside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  }
  if (descriptor_ < 0) fail(path_);
  struct stat old {};
  // Answers that only their owner may read stay so.
  if (!aside_.empty() && ::stat(path_.c_str(), &old) == 0) ::fchmod(descriptor_, old.st_mode & 0777);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      aside_(std::exchange(other.aside_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)),
      buffer_(std::move(other.buffer_)),
      bytes_(other.bytes_),
      hash_(std::move(other.hash_)) {}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!aside_.empty()) ::unlink(aside_.c_str());
}

void OutputFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= buffer_bytes) flush();
}

void OutputFile::flush() {
  hash_.add(buffer_);
  bytes_ += buffer_.size();
  for (std::string_view left = buffer_; !left.empty();) {
    const ssize_t written = ::write(descriptor_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_);
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void OutputFile::finish() {
  flush();
  const int closed = ::close(std::exchange(descriptor_, -1));
  if (closed != 0) fail(path_);
}

void OutputFile::commit() {
  if (descriptor_ >= 0) finish();
  if (aside_.empty()) return;
  if (::rename(aside_.c_str(), path_.c_str()) != 0) fail(path_);
  aside_.clear();
}

}  // namespace erfar
