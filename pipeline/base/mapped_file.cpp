#include "pipeline/base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/base/interrupt.h"

namespace erfar {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, Text what) {
  throw Error(ExitCode::unreadable_input, {.file = path.string()}, what,
              {"Kontroller navnet og at du har lov til å lese filen.",
               "Kontroller namnet og at du har lov til å lese fila.",
               "Check the name and that you are allowed to read the file."});
}

Bytes read_all(int descriptor, const std::filesystem::path& path) {
  auto buffer = std::make_shared<std::string>();
  char block[1 << 16];
  for (;;) {
    const ssize_t got = ::read(descriptor, block, sizeof block);
    if (got == 0) break;
    throw_if_interrupted();
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, {"Filen kan ikke leses.", "Fila kan ikkje lesast.", "The file cannot be read."});
    buffer->append(block, static_cast<std::size_t>(got));
  }
  return {*buffer, buffer};
}

/// What can be read only once, by name: who asks again gets the same bytes, as of a file.
class OnceReadable {
 public:
  std::optional<Bytes> find(const std::filesystem::path& path) {
    const std::lock_guard lock(mutex_);
    const auto found = bytes_.find(path);
    return found == bytes_.end() ? std::nullopt : std::optional(found->second);
  }
  Bytes read(int descriptor, const std::filesystem::path& path) {
    const Bytes bytes = read_all(descriptor, path);
    const std::lock_guard lock(mutex_);
    return bytes_.insert_or_assign(path, bytes).first->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::filesystem::path, Bytes> bytes_;
};

OnceReadable& once_readable() {
  static OnceReadable all;
  return all;
}

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() { ::close(value_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }

 private:
  int value_;
};

}  // namespace

Bytes map_file(const std::filesystem::path& path) {
  if (const auto bytes = once_readable().find(path)) return *bytes;
  if (path == "-") return once_readable().read(STDIN_FILENO, path);
  const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0 && errno == ENOENT) {
    fail(path, {"Filen finnes ikke.", "Fila finst ikkje.", "The file does not exist."});
  }
  if (opened < 0)
    fail(path, {"Filen kan ikke åpnes.", "Fila kan ikkje opnast.", "The file cannot be opened."});
  const Descriptor descriptor(opened);
  struct stat status {};
  if (::fstat(descriptor.get(), &status) != 0 || S_ISDIR(status.st_mode)) {
    fail(path, {"Dette er en mappe, ikke en fil.", "Dette er ei mappe, ikkje ei fil.",
                "This is a folder, not a file."});
  }
  // Pipes and devices have no length to map.
  if (!S_ISREG(status.st_mode)) return once_readable().read(descriptor.get(), path);
  if (status.st_size == 0) return {};
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.get(), 0);
  if (address == MAP_FAILED) return read_all(descriptor.get(), path);
  ::madvise(address, size, MADV_HUGEPAGE);  // what is read from the disk can then be mapped by 2 MiB
  return {{static_cast<const char*>(address), size},
          std::shared_ptr<void>(address, [size](void* mapped) { ::munmap(mapped, size); }),
          true};
}

void ask_for_pages(const Bytes& bytes) {
  if (bytes.is_mapped) ::madvise(const_cast<char*>(bytes.view.data()), bytes.view.size(), MADV_POPULATE_READ);
}

void forget_pages(const Bytes& bytes, std::string_view part) {
  if (!bytes.is_mapped || part.empty()) return;
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  const auto before = static_cast<std::size_t>(part.data() - bytes.view.data()) / page * page;
  const auto end = static_cast<std::size_t>(part.data() + part.size() - bytes.view.data());
  ::madvise(const_cast<char*>(bytes.view.data()) + before, end - before, MADV_DONTNEED);
}

}  // namespace erfar
