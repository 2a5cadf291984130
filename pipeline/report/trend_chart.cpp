#include "pipeline/report/trend_chart.h"

#include <algorithm>
#include <span>

#include "pipeline/base/unicode.h"
#include "pipeline/report/wording_numbers.h"

namespace erfar {
namespace {

constexpr double plot_top = 12;
constexpr double plot_bottom = trend_chart_height - 28;
constexpr double first_x = trend_chart_left + 14;
constexpr double last_x = trend_chart_width - 14;
constexpr double letter_width = 9;  // of a wide one in the type of small screens

/// The middle where there is one wave only.
double x_of(std::size_t wave, std::size_t waves) {
  if (waves < 2) return (first_x + last_x) / 2;
  return first_x + (last_x - first_x) * static_cast<double>(wave) / static_cast<double>(waves - 1);
}

void append_corner(std::string& points, double x, double y) {
  points += (points.empty() ? "" : " ") + coordinate(x) + "," + coordinate(y);
}

/// Waves side by side that are all shown and count the same themes as one.
struct Stretch {
  std::size_t first_wave = 0;
  std::vector<Share> shares;
};

std::vector<Stretch> stretches(const ThemeTrend& theme) {
  std::vector<Stretch> result;
  bool goes_on = false;
  for (std::size_t i = 0; i < theme.points.size(); ++i) {
    const std::optional<Share>& share = theme.points[i].share;
    const auto counted_partly = [&](std::size_t point) {
      return std::ranges::find(theme.partly, theme.first_wave + point) != theme.partly.end();
    };
    const bool is_comparable = i == 0 || counted_partly(i) == counted_partly(i - 1);
    if (share && !(goes_on && is_comparable)) result.push_back({theme.first_wave + i, {}});
    if (share) result.back().shares.push_back(*share);
    goes_on = share.has_value();
  }
  return result;
}

std::string shortened(const std::string& text, std::size_t most) {
  if (code_points(text) <= most) return text;
  std::string result;
  for (std::size_t at = 0, taken = 0; taken + 1 < most; ++taken) {
    const std::size_t bytes = decode(text, at).bytes;
    result += text.substr(at, bytes);
    at += bytes;
  }
  return result + "…";
}

}  // namespace

double trend_chart_top(const Trends& trends) {
  // Halves of them are whole per cents, as the scale shows them.
  constexpr double round_shares[] = {0.02, 0.04, 0.06, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1};
  double highest = 0;
  for (const ThemeTrend& theme : trends.themes) {
    for (const TrendPoint& point : theme.points)
      if (point.share) highest = std::max(highest, point.share->high);
  }
  return *std::ranges::find_if(std::begin(round_shares), std::end(round_shares) - 1,
                               [&](double share) { return share >= highest; });
}

double trend_chart_y(double share, double top) {
  return plot_bottom - (plot_bottom - plot_top) * std::clamp(share / top, 0.0, 1.0);
}

TrendChart trend_chart(const ThemeTrend& theme, const Trends& trends, double top) {
  TrendChart chart;
  for (const auto& [first_wave, shares] : stretches(theme)) {
    std::string line, band;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      const double x = x_of(first_wave + i, trends.waves.size());
      chart.dots.push_back({x, trend_chart_y(shares[i].value, top)});
      append_corner(line, x, chart.dots.back().y);
      append_corner(band, x, trend_chart_y(shares[i].high, top));
    }
    if (shares.size() == 1) {
      chart.whiskers.push_back(
          {chart.dots.back().x, trend_chart_y(shares[0].low, top), trend_chart_y(shares[0].high, top)});
      continue;
    }
    for (std::size_t i = shares.size(); i-- > 0;)
      append_corner(band, x_of(first_wave + i, trends.waves.size()), trend_chart_y(shares[i].low, top));
    chart.lines.push_back(std::move(line));
    chart.bands.push_back(std::move(band));
  }
  return chart;
}

std::vector<TrendLabel> trend_labels(const Trends& trends) {
  const std::size_t waves = trends.waves.size();
  if (waves == 0) return {};
  constexpr auto half_the_width = static_cast<std::size_t>((last_x - first_x) / 2 / letter_width);
  if (waves == 1) return {{x_of(0, 1), "middle", shortened(trends.waves[0].name, 2 * half_the_width)}};
  // The outer two stand inside the plot and meet their neighbours with their whole width.
  const double room = (last_x - first_x) / static_cast<double>(waves - 1) / 1.5;
  const bool all_fit = std::ranges::all_of(trends.waves, [&](const Trends::Wave& wave) {
    return letter_width * static_cast<double>(code_points(wave.name)) <= room;
  });
  std::vector<TrendLabel> labels{{first_x, "start", shortened(trends.waves.front().name, half_the_width)}};
  for (std::size_t wave = 1; all_fit && wave + 1 < waves; ++wave)
    labels.push_back({x_of(wave, waves), "middle", trends.waves[wave].name});
  labels.push_back({last_x, "end", shortened(trends.waves.back().name, half_the_width)});
  return labels;
}

}  // namespace erfar
