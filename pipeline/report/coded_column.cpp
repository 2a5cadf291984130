#include "pipeline/report/coded_column.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace erfar {

CodedColumn coded(std::string name, const std::vector<std::string_view>& values) {
  CodedColumn result{std::move(name), {}, std::vector<std::uint32_t>(values.size())};
  std::unordered_map<std::string_view, std::uint32_t> code_of;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto [found, is_new] =
        code_of.try_emplace(values[i], static_cast<std::uint32_t>(result.values.size()));
    if (is_new) result.values.push_back(values[i]);
    result.codes[i] = found->second;
  }
  std::vector<std::uint32_t> order(result.values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t code) { return result.values[code]; });
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (std::uint32_t& code : result.codes) code = place[code];
  std::ranges::sort(result.values);
  return result;
}

}  // namespace erfar
