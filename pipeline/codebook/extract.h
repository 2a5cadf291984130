#pragma once

#include <string>
#include <string_view>

#include "pipeline/codebook/learning_point.h"

namespace erfar {

struct ExtractSettings {
  std::string
      sections;  // RE2 pattern for the headings of sections that hold learning points; empty = the known ones
};

/// Finds the learning points in a report's text as it comes out of a PDF or a slide deck, and each chapter's
/// body text. `report` is valid UTF-8; `name` is shown in errors. Throws Error(unreadable_input) where the
/// report has none.
Codebook extract_learning_points(std::string_view report, const std::string& name,
                                 const ExtractSettings& settings);

}  // namespace erfar
