#include "pipeline/base/interrupt.h"

#include <atomic>
#include <csignal>

namespace erfar {
namespace {

std::atomic<int> noted_signal = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may touch nothing that locks");

void note(int signal) { noted_signal.store(signal, std::memory_order_relaxed); }

}  // namespace

void note_interrupts() {
  std::signal(SIGINT, note);
  std::signal(SIGTERM, note);
}

void throw_if_interrupted() {
  if (const int signal = noted_signal.load(std::memory_order_relaxed)) throw Interrupted{signal};
}

}  // namespace erfar
