#include "pipeline/base/interrupt.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

/// Ends the process with the signal's number where a run of one index was interrupted, else with 0.
[[noreturn]] void exit_after_run() {
  try {
    for_each_index(1, [](std::size_t) {});
  } catch (const Interrupted& interrupted) {
    ::_exit(interrupted.signal);
  }
  ::_exit(0);
}

// In processes of their own: a noted signal stays noted.
TEST(UnitInterrupt, NotedSignalStopsTheNextBlockOfWork) {
  for (const int signal : {SIGINT, SIGTERM}) {
    EXPECT_EXIT((note_interrupts(), std::raise(signal), exit_after_run()), testing::ExitedWithCode(signal),
                "");
  }
}

TEST(UnitInterrupt, WithoutASignalWorkGoesOn) {
  EXPECT_EXIT((note_interrupts(), exit_after_run()), testing::ExitedWithCode(0), "");
  EXPECT_EXIT((std::raise(SIGTERM), exit_after_run()), testing::KilledBySignal(SIGTERM), "");
}

}  // namespace
}  // namespace erfar
