#include "pipeline/base/memory.h"

#include <malloc.h>
#include <sys/resource.h>

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
#if defined(__GLIBC__)
  if (is_large_run()) ::malloc_trim(0);
#endif
}

}  // namespace erfar
