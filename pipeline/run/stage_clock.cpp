#include "pipeline/run/stage_clock.h"

#include <malloc.h>
#include <sys/resource.h>

#include <chrono>

namespace erfar {

Moment now() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  const auto wall = std::chrono::steady_clock::now().time_since_epoch();
  return {std::chrono::duration<double>(wall).count(), seconds(usage.ru_utime) + seconds(usage.ru_stime)};
}

std::size_t peak_memory_bytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;  // Linux counts in KiB
}

void give_back_freed_memory() {
#if defined(__GLIBC__)
  constexpr std::size_t worth_it = std::size_t{1}
                                   << 28U;  // bytes: of a small run it would be a tenth of the time
  if (peak_memory_bytes() > worth_it) ::malloc_trim(0);
#endif
}

}  // namespace erfar
