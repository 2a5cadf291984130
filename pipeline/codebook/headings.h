#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/base/pattern.h"
#include "pipeline/codebook/lines.h"
#include "pipeline/codebook/section_names.h"

namespace erfar {

/// A heading that is one by its number or its name. (Those known only by how they stand among a section's
/// paragraphs are found there: see points.h.)
struct ReportHeading {
  std::size_t line = 0;
  std::size_t end = 0;         // the line after it: a title may run over several
  std::string number{};        // "2.6"; empty where it has none
  std::size_t chapter = 0;     // 2; 0 where it has none
  bool opens_chapter = false;  // "2 …", "Kapittel 2", "Del 2"
  std::string title{};         // without number, in one line
  SectionName name = SectionName::other;
};

/// All headings in order. `wanted` is the user's pattern for sections that hold learning points; with it, no
/// other name counts.
std::vector<ReportHeading> find_headings(const std::vector<ReportLine>& lines, const Pattern* wanted);

}  // namespace erfar
