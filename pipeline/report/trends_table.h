#pragma once

#include "pipeline/base/output_file.h"
#include "pipeline/report/trends.h"

namespace erfar {

/// theme;name;keywords;since;wave;respondents;of;share;low;high;change - one row a theme and wave, from the
/// wave that the theme was found in; `of` is the wave's respondents, `low` and `high` the 95 % Wilson
/// interval of the share. Masked counts and their shares are empty; keywords are separated by `|`; `change`
/// is `growing`, `fading`, `new` or empty. CSV as in `tables`.
void write_trends(const Trends& trends, OutputFile& file);

}  // namespace erfar
