#pragma once

namespace erfar {

/// The user or the system asked the run to stop.
struct Interrupted {
  int signal;
};

/// From now on SIGINT, SIGTERM and SIGHUP are noted instead of ending the process, so that a run can remove
/// its unfinished files.
void note_interrupts();

/// Throws Interrupted once a signal was noted. Cheap: called per block of work.
void throw_if_interrupted();

}  // namespace erfar
