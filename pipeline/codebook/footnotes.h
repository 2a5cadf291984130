#pragma once

#include <vector>

#include "pipeline/codebook/lines.h"

namespace erfar {

/// Marks the footnotes at the pages' ends and takes their marks out of the text: a line "26 Nasjonal plan …"
/// is a footnote if a 26 stands glued to a word, or alone after a sentence, a page or so above.
void mark_footnotes(std::vector<ReportLine>& lines);

}  // namespace erfar
