#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

namespace erfar {

/// Asks for pages of 2 MiB where an array is large: it then costs a five-hundredth of the page faults, and a
/// look-up at a random place no walk through the page table. The system may refuse; the array is then an
/// ordinary one.
template <class T>
struct HugePageAllocator {
  using value_type = T;

  HugePageAllocator() = default;
  template <class Other>
  explicit(false) HugePageAllocator(const HugePageAllocator<Other>& /*other*/) {}

  T* allocate(std::size_t count) {
    constexpr std::size_t page = std::size_t{1} << 21;
    if (count > static_cast<std::size_t>(-1) / 2 / sizeof(T)) throw std::bad_array_new_length();
    const std::size_t bytes = count * sizeof(T);
    const bool large = bytes >= 2 * page;
    void* const memory =
        large ? std::aligned_alloc(page, (bytes + page - 1) / page * page) : std::malloc(bytes);
    if (memory == nullptr) throw std::bad_alloc();
    if (large) ::madvise(memory, bytes, MADV_HUGEPAGE);
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t /*count*/) { std::free(memory); }

  bool operator==(const HugePageAllocator&) const = default;
};

/// For arrays with an entry per token, document or slot of a table.
template <class T>
using LargeVector = std::vector<T, HugePageAllocator<T>>;

}  // namespace erfar
