#pragma once

#include <vector>

#include "pipeline/codebook/lines.h"

namespace erfar {

/// Marks page numbers, and the bare addresses that link annotations leave behind. The first line of text
/// after a page number starts a page.
void mark_page_numbers(std::vector<ReportLine>& lines);

/// Marks running heads and feet: what stands at the edges of at least three pages. To be called when page
/// numbers and footnotes are marked, which would hide a foot.
void mark_running_heads(std::vector<ReportLine>& lines);

}  // namespace erfar
