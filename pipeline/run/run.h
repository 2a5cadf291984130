#pragma once

#include "pipeline/base/diagnostics.h"
#include "pipeline/run/messenger.h"
#include "pipeline/run/settings.h"

namespace erfar {

/// `erfar run`: the whole line, from files to the files of a report. Returns what was noticed on the way.
/// Throws Error, or Interrupted after SIGINT, SIGTERM or SIGHUP; the outputs are then those of the run
/// before.
Diagnostics run(const Settings& settings, const Messenger& messenger);

/// `erfar points`: a report's learning points as a codebook CSV.
void points(const Settings& settings, const Messenger& messenger);

}  // namespace erfar
