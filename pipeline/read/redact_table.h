#pragma once

#include "pipeline/read/redact_file.h"

namespace erfar {

/// The replacements of a survey export. What lies beyond the last column may be an answer's end and is masked
/// as text.
std::vector<Replacement> redact_table(std::string_view text, const ReadSettings& settings,
                                      const Place& place);

}  // namespace erfar
