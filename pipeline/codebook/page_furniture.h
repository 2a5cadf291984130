#pragma once

#include <vector>

#include "pipeline/codebook/lines.h"

namespace erfar {

/// Marks what belongs to the page: page numbers, running heads and feet, and the bare addresses that link
/// annotations leave behind. The first line of text after them starts the page.
void mark_page_furniture(std::vector<ReportLine>& lines);

}  // namespace erfar
