#pragma once

#include <vector>

#include "pipeline/codebook/lines.h"

namespace erfar {

/// Marks the lines of tables of contents, whose entries look like the headings they lead to.
void mark_contents_lists(std::vector<ReportLine>& lines);

}  // namespace erfar
