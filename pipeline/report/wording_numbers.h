#pragma once

#include <cstddef>
#include <string>

#include "pipeline/base/text.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// A share between 0 and 1 as "42 %" in Norwegian (no-break space) and "42%" in English. Under one and over
/// 99 per cent get a decimal, and only 0 and 1 themselves become "0 %" and "100 %".
std::string percent(double share, Language language);

/// A number for a drawing's attribute: one decimal, point, no locale. What is no number is 0.
std::string coordinate(double value);

}  // namespace erfar
