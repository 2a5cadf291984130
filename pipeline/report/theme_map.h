#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pipeline/report/summary.h"

namespace erfar {

/// The drawing's own units; the page scales it to fit.
inline constexpr double theme_map_width = 480;
inline constexpr double theme_map_height = 340;

/// A theme as a circle: area by comments, place by nearness.
struct ThemeCircle {
  struct Label {
    double x = 0;
    double y = 0;                  // the baseline
    const char* anchor = "start";  // SVG's text-anchor
  };
  double x = 0;
  double y = 0;
  double radius = 0;
  std::optional<Label> label;  // where the first keyword fits without touching anything
};

/// One circle per theme, in the same order, inside the drawing and pushed apart until they do not overlap (as
/// far as there is room).
std::vector<ThemeCircle> theme_map(std::span<const ThemeSummary> themes);

}  // namespace erfar
