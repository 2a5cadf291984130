#include "pipeline/report/coded_column.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "pipeline/base/byte_order.h"
#include "pipeline/base/parallel.h"

namespace erfar {

CodedColumn coded(std::string name, std::span<const std::string_view> values) {
  struct Placed {
    std::uint64_t first_bytes;
    std::uint32_t document;
  };
  std::vector<Placed> order(values.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = {first_bytes(values[i]), i};
  sort_in_parallel(order, [&](const Placed& a, const Placed& b) {
    if (a.first_bytes != b.first_bytes) return a.first_bytes < b.first_bytes;
    return values[a.document] < values[b.document];
  });
  CodedColumn result{std::move(name), {}, std::vector<std::uint32_t>(values.size())};
  for (const Placed& placed : order) {
    const std::string_view value = values[placed.document];
    if (result.values.empty() || result.values.back() != value) result.values.push_back(value);
    result.codes[placed.document] = static_cast<std::uint32_t>(result.values.size() - 1);
  }
  return result;
}

std::optional<CodedColumn> coded_if_few(std::string name, const TextColumn& values, std::size_t most) {
  CodedColumn result{std::move(name), {}, std::vector<std::uint32_t>(values.size())};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto found = std::ranges::find(result.values, values[i]);
    result.codes[i] = static_cast<std::uint32_t>(found - result.values.begin());
    if (found != result.values.end()) continue;
    if (result.values.size() == most) return std::nullopt;
    result.values.push_back(values[i]);
  }
  std::vector<std::uint32_t> order(result.values.size()), place(result.values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t code) { return result.values[code]; });
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (std::uint32_t& code : result.codes) code = place[code];
  std::ranges::sort(result.values);
  return result;
}

}  // namespace erfar
