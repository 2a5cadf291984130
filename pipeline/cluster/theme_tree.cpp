#include "pipeline/cluster/theme_tree.h"

#include <algorithm>

namespace erfar {

bool lies_within(std::size_t one, std::size_t other, std::span<const std::size_t> counted_as,
                 const PartOf& part_of) {
  std::optional<std::size_t> at = one < counted_as.size() ? counted_as[one] : one;
  while (at && *at != other) at = *at < part_of.size() ? part_of[*at] : std::nullopt;
  return at.has_value();
}

std::vector<std::vector<std::uint32_t>> documents_by_theme(const Themes& themes) {
  std::vector<std::vector<std::uint32_t>> result(themes.themes.size());
  for (std::uint32_t i = 0; i < themes.assignments.size(); ++i) {
    std::optional<std::size_t> theme;
    if (themes.assignments[i].theme != no_theme) theme = index_of(themes.assignments[i].theme);
    for (; theme; theme = themes.themes[*theme].part_of) result[*theme].push_back(i);
  }
  return result;
}

std::vector<std::size_t> counted_as(const Themes& themes) {
  std::vector<std::size_t> result;
  for (const Theme& theme : themes.themes) result.push_back(theme.counted_as.value_or(result.size()));
  return result;
}

PartOf part_of(const Themes& themes) {
  PartOf result;
  for (const Theme& theme : themes.themes) result.push_back(theme.part_of);
  return result;
}

}  // namespace erfar
