#include "pipeline/report/small_cells.h"

namespace erfar {

std::vector<std::uint8_t> hidden_cells(std::span<const std::size_t> counts, std::size_t minimum) {
  std::vector<std::uint8_t> result(counts.size());
  std::size_t parts = 0;
  std::size_t people = 0;
  const auto hide = [&](std::size_t part) {
    result[part] = 1;
    ++parts;
    people += counts[part];
  };
  for (std::size_t part = 0; part < counts.size(); ++part) {
    if (is_small_cell(counts[part], minimum)) hide(part);
  }
  while (parts > 0 && (parts < 2 || people < minimum + parts - 1)) {
    std::size_t smallest = counts.size();
    for (std::size_t part = 0; part < counts.size(); ++part) {
      const bool candidate = result[part] == 0 && counts[part] > 0;
      if (candidate && (smallest == counts.size() || counts[part] < counts[smallest])) smallest = part;
    }
    if (smallest == counts.size()) break;
    hide(smallest);
  }
  return result;
}

std::vector<std::uint8_t> hidden_cells(std::span<const std::size_t> counts,
                                       std::span<const std::optional<std::size_t>> part_of,
                                       std::size_t minimum) {
  std::vector<std::uint8_t> result(counts.size());
  const auto hide_among = [&](std::optional<std::size_t> whole) {
    std::vector<std::size_t> parts, sizes;
    for (std::size_t part = 0; part < counts.size(); ++part) {
      if (part_of[part] != whole) continue;
      parts.push_back(part);
      sizes.push_back(counts[part]);
    }
    const auto hidden = hidden_cells(sizes, minimum);
    for (std::size_t i = 0; i < parts.size(); ++i)
      result[parts[i]] = (whole && result[*whole] != 0) ? 1 : hidden[i];
  };
  hide_among(std::nullopt);
  for (std::size_t whole = 0; whole < counts.size(); ++whole) hide_among(whole);
  return result;
}

}  // namespace erfar
