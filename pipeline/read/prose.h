#pragma once

#include "pipeline/read/documents.h"

namespace erfar {

/// Reads plain text: speaker turns where most lines are `Name: text`, else one document per paragraph, else
/// (no blank lines) one per line. A document's row is the line it starts on.
void read_prose(Growing& growing, Input& input);

}  // namespace erfar
