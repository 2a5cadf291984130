#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "pipeline/base/ids.h"

namespace erfar {

/// What many documents have in common.
struct Theme {
  std::vector<std::string> keywords;  // most telling first, in their commonest spelling
  std::vector<DocumentId> quotes;     // nearest the centroid, each from another respondent
  std::size_t documents = 0;
  double x = 0;  // place in a plane where near = alike, within [-1, 1]
  double y = 0;
};

constexpr ThemeId no_theme{std::numeric_limits<std::uint32_t>::max()};

/// Where one document belongs: cosine to its theme's centroid, and to the second nearest one.
struct Assignment {
  ThemeId theme = no_theme;  // none: the document has no term
  float score = 0;
  float second = 0;
  ThemeId second_theme = no_theme;
};

/// Themes by falling size (ties: by first document), and each document's assignment.
struct Themes {
  std::vector<Theme> themes;
  std::vector<Assignment> assignments;
};

}  // namespace erfar
