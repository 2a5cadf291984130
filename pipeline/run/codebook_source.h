#pragma once

#include "pipeline/base/diagnostics.h"
#include "pipeline/codebook/learning_point.h"
#include "pipeline/run/settings.h"

namespace erfar {

inline bool has_codebook(const Settings& settings) {
  return !settings.report.empty() || !settings.codebook.empty();
}

/// The learning points that the settings name: read from --codebook, or extracted from --report. With both,
/// the points are the codebook's, and a point's running text is that of the report's chapter with the same
/// number.
Codebook codebook_of(const Settings& settings, Diagnostics& diagnostics);

}  // namespace erfar
