#pragma once

#include <string>

#include "pipeline/report/summary.h"

namespace erfar {

/// The summary as JSON, keys in a fixed order; masked numbers are null; evidence in code points of the
/// quote's text.
std::string json(const Summary& summary);

/// Its themes alone, as an array.
std::string themes_json(const Summary& summary);

}  // namespace erfar
