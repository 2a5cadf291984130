#pragma once

#include <string>
#include <vector>

#include "pipeline/report/trends.h"

namespace erfar {

/// The drawing's own units; the page scales it to fit.
inline constexpr double trend_chart_width = 480;
inline constexpr double trend_chart_height = 190;
inline constexpr double trend_chart_left = 52;  // of the plot, where the scale's numbers end

/// The scale that all charts of a page share, so that they can be compared: a round share that no interval
/// reaches above.
double trend_chart_top(const Trends& trends);

/// Where a share lies on that scale, from the drawing's upper edge.
double trend_chart_y(double share, double top);

/// A theme's shares as a line with its 95 % intervals as a band; a masked wave is a gap in both. A wave
/// between gaps has its interval as an upright stroke.
struct TrendChart {
  struct Dot {
    double x = 0;
    double y = 0;
  };
  struct Whisker {
    double x = 0;
    double low_y = 0;
    double high_y = 0;
  };
  std::vector<std::string> bands;  // each the corners of a polygon, as SVG's `points`
  std::vector<std::string> lines;  // each the points of a line
  std::vector<Dot> dots;
  std::vector<Whisker> whiskers;
};

TrendChart trend_chart(const ThemeTrend& theme, const Trends& trends, double top);

/// The waves' names under the charts: all where they have room, else the first and the last, shortened.
struct TrendLabel {
  double x = 0;
  const char* anchor = "middle";  // SVG's text-anchor
  std::string text;
};
std::vector<TrendLabel> trend_labels(const Trends& trends);

}  // namespace erfar
