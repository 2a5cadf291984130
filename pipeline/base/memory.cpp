#include "pipeline/base/memory.h"

#include <sys/resource.h>

#include <string>

#if defined(ERFAR_JEMALLOC)
#include <jemalloc/jemalloc.h>

/// Decision 0017. Pages of 2 MiB for all of the heap, where the system has them; one arena, as each would
/// keep free pages of its own; what is freed goes back after a second.
extern "C" {
const char* malloc_conf =  // jemalloc reads it before main
    "thp:always,narenas:1,dirty_decay_ms:1000,muzzy_decay_ms:0";
}
#endif

namespace erfar {

std::size_t peak_memory_bytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;  // Linux counts in KiB
}

bool is_large_run() {
  constexpr std::size_t worth_it = std::size_t{1} << 28U;  // bytes
  return peak_memory_bytes() > worth_it;
}

void give_back_freed_memory() {
#if defined(ERFAR_JEMALLOC)
  const std::string all = "arena." + std::to_string(MALLCTL_ARENAS_ALL) + ".purge";
  if (is_large_run()) ::mallctl(all.c_str(), nullptr, nullptr, nullptr, 0);
#endif
}

}  // namespace erfar
