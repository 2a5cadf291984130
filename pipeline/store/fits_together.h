#pragma once

#include "pipeline/cluster/theme_model.h"

namespace erfar {

/// Whether all parts of a model that was read are of the sizes that they say of each other, and no number is
/// greater than it can be: what works with a model relies on it.
bool fits_together(const ThemeModel& model);

}  // namespace erfar
