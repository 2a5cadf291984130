#include "pipeline/base/memory.h"

#include <malloc.h>
#include <sys/resource.h>

namespace erfar {

std::size_t peak_memory_bytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;  // Linux counts in KiB
}

void give_back_freed_memory() {
#if defined(__GLIBC__)
  constexpr std::size_t worth_it = std::size_t{1} << 28U;  // bytes
  if (peak_memory_bytes() > worth_it) ::malloc_trim(0);
#endif
}

}  // namespace erfar
