#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/codebook/hyphens.h"
#include "pipeline/codebook/paragraphs.h"

namespace erfar {

/// The points of one section, and the line at which the section turned out to end.
struct SectionPoints {
  std::vector<std::string> points;
  std::size_t end = 0;
};

/// Reads the points out of a section's paragraphs: its list items, or where it has no list, its paragraphs.
/// Side boxes, captions and lead-ins are left out. A heading without number or known name ends a section that
/// has no number itself; in a numbered one it only parts the points.
SectionPoints points_of(std::vector<ReportParagraph> paragraphs, std::size_t section_end, bool numbered,
                        const LineJoiner& joiner);

}  // namespace erfar
