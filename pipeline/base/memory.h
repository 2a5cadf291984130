#pragma once

#include <cstddef>

namespace erfar {

/// The largest resident set of the process so far, in bytes.
std::size_t peak_memory_bytes();

/// Whether so much memory was taken that giving some back is worth its time: in a small run it would be a
/// tenth of it.
bool is_large_run();

/// Memory that was freed goes back to the system, as far as whole pages are free; nothing in a small run.
void give_back_freed_memory();

}  // namespace erfar
