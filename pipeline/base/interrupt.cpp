#include "pipeline/base/interrupt.h"

#include <signal.h>

#include <array>
#include <atomic>

namespace erfar {
namespace {

std::atomic<int> noted_signal = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may touch nothing that locks");

constexpr std::array interrupting_signals{SIGINT, SIGTERM, SIGHUP};

void note(int signal) { noted_signal.store(signal, std::memory_order_relaxed); }

}  // namespace

void note_interrupts() {
  struct sigaction action {};
  action.sa_handler = note;  // without SA_RESTART: a read that waits for a pipe must come back
  for (const int signal : interrupting_signals) {
    struct sigaction old {};
    const bool ignored =
        ::sigaction(signal, nullptr, &old) == 0 && old.sa_handler == SIG_IGN;  // as under nohup
    if (!ignored) ::sigaction(signal, &action, nullptr);
  }
}

void throw_if_interrupted() {
  if (const int signal = noted_signal.load(std::memory_order_relaxed)) throw Interrupted{signal};
}

}  // namespace erfar
