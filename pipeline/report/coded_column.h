#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace erfar {

/// A column's values as numbers: `codes[document]` indexes `values`, which stand in byte order. Views the
/// text that was coded.
struct CodedColumn {
  std::string name;
  std::vector<std::string_view> values;
  std::vector<std::uint32_t> codes;
};

CodedColumn coded(std::string name, const std::vector<std::string_view>& values);

}  // namespace erfar
