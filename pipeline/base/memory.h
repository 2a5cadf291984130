#pragma once

#include <cstddef>

namespace erfar {

/// The largest resident set of the process so far, in bytes.
std::size_t peak_memory_bytes();

/// Memory that was freed goes back to the system, as far as whole pages are free; nothing in a small run, of
/// which it would be a tenth of the time.
void give_back_freed_memory();

}  // namespace erfar
