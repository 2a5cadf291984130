#pragma once

#include "pipeline/read/documents.h"

namespace erfar {

/// Reads a survey export: one document per field of a text column that holds words.
/// A row's id is its id column's value or `<file stem>-<row>`; with several text columns the n-th of them
/// gives `<row's id>/<n>`.
void read_survey(Growing& growing, Input& input);

}  // namespace erfar
