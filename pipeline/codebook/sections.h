#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/codebook/headings.h"
#include "pipeline/codebook/hyphens.h"
#include "pipeline/codebook/lines.h"

namespace erfar {

/// A section that holds learning points.
struct ReportSection {
  ReportHeading heading;
  std::vector<std::string> points;
  std::string body;  // running text of the chapter up to the section
};

/// The sections with this kind of name that have points, in order.
std::vector<ReportSection> read_sections(std::vector<ReportLine> lines,
                                         const std::vector<ReportHeading>& headings, SectionName name,
                                         const LineJoiner& joiner);

}  // namespace erfar
