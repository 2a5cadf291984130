#include "pipeline/report/theme_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace erfar {
namespace {

constexpr double smallest_radius = 13;  // a two-digit number fits
constexpr double largest_radius = 54;
constexpr double covered = 0.22;  // share of the drawing that circles may cover
constexpr double gap = 5;
constexpr double letter_width =
    8.2;  // of a label set in 13 units; wide for a sans serif, so labels keep apart
constexpr double line_height = 16;

struct Box {
  double left, top, right, bottom;
};

bool overlap(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

Box around(const ThemeCircle& circle) {
  return {circle.x - circle.radius, circle.y - circle.radius, circle.x + circle.radius,
          circle.y + circle.radius};
}

double letters(std::string_view text) {
  const auto starts_letter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<double>(std::ranges::count_if(text, starts_letter));
}

double finite(double value) { return std::isfinite(value) ? std::clamp(value, -1.0, 1.0) : 0; }

std::vector<ThemeCircle> placed(std::span<const ThemeSummary> themes) {
  double most = 1;
  double total = 0;
  for (const ThemeSummary& theme : themes) {
    const auto comments = static_cast<double>(theme.comments.value_or(0));
    most = std::max(most, comments);
    total += comments;
  }
  // All circles together cover pi * scale^2 * total / most.
  const double room = covered * theme_map_width * theme_map_height;
  const double scale =
      std::min(largest_radius, std::sqrt(room / (3.14159265 * std::max(total, most) / most)));

  std::vector<ThemeCircle> circles;
  for (const ThemeSummary& theme : themes) {
    const auto comments = static_cast<double>(theme.comments.value_or(0));
    const double radius = std::max(smallest_radius, scale * std::sqrt(comments / most));
    circles.push_back({.x = (1 + finite(theme.x)) / 2 * theme_map_width,
                       .y = (1 - finite(theme.y)) / 2 * theme_map_height,
                       .radius = radius,
                       .label = std::nullopt});
  }
  return circles;
}

void keep_inside(ThemeCircle& circle) {
  const double edge = circle.radius + 2;
  circle.x = std::clamp(circle.x, edge, theme_map_width - edge);
  circle.y = std::clamp(circle.y, edge, theme_map_height - edge);
}

void push_apart(ThemeCircle& a, ThemeCircle& b) {
  const double wanted = a.radius + b.radius + gap;
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  if (dx == 0 && dy == 0) dx = 1;  // the same place: any direction will do, but always the same one
  const double distance = std::sqrt(dx * dx + dy * dy);
  if (distance >= wanted) return;
  const double step = (wanted - distance) / 2 / distance;
  a.x -= dx * step;
  a.y -= dy * step;
  b.x += dx * step;
  b.y += dy * step;
}

struct Candidate {
  ThemeCircle::Label label;
  Box box;
};

std::array<Candidate, 4> candidates(const ThemeCircle& circle, double width) {
  const auto at = [&](double x, double y, const char* anchor, double left) {
    return Candidate{{x, y, anchor}, {left - 2, y - line_height + 3, left + width + 2, y + 4}};
  };
  const double side = circle.radius + 5;
  return {at(circle.x, circle.y + side + 11, "middle", circle.x - width / 2),
          at(circle.x + side, circle.y + 4.5, "start", circle.x + side),
          at(circle.x, circle.y - side - 1, "middle", circle.x - width / 2),
          at(circle.x - side, circle.y + 4.5, "end", circle.x - side - width)};
}

void label(std::span<ThemeCircle> circles, std::span<const ThemeSummary> themes) {
  std::vector<Box> taken;
  for (const ThemeCircle& circle : circles) taken.push_back(around(circle));
  for (std::size_t i = 0; i < circles.size(); ++i) {
    if (themes[i].keywords.empty()) continue;
    const double width = letter_width * letters(themes[i].keywords.front());
    for (const Candidate& candidate : candidates(circles[i], width)) {
      const Box& box = candidate.box;
      const bool inside =
          box.left >= 0 && box.top >= 0 && box.right <= theme_map_width && box.bottom <= theme_map_height;
      if (!inside || std::ranges::any_of(taken, [&](const Box& other) { return overlap(box, other); }))
        continue;
      circles[i].label = candidate.label;
      taken.push_back(box);
      break;
    }
  }
}

}  // namespace

std::vector<ThemeCircle> theme_map(std::span<const ThemeSummary> themes) {
  std::vector<ThemeCircle> circles = placed(themes);
  for (ThemeCircle& circle : circles) keep_inside(circle);
  for (int round = 0; round < 200; ++round) {
    for (std::size_t a = 0; a < circles.size(); ++a)
      for (std::size_t b = a + 1; b < circles.size(); ++b) push_apart(circles[a], circles[b]);
    for (ThemeCircle& circle : circles) keep_inside(circle);
  }
  label(circles, themes);
  return circles;
}

}  // namespace erfar
