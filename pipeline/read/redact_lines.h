#pragma once

#include "pipeline/read/redact_file.h"

namespace erfar {

/// The replacements of a transcript or plain text. Lines that stand together are one text, since a name may
/// be broken between two.
std::vector<Replacement> redact_lines(std::string_view text);

}  // namespace erfar
