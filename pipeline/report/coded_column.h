#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/read/text_column.h"

namespace erfar {

/// A column's values as numbers: `codes[document]` indexes `values`, which stand in byte order. Views the
/// text that was coded.
struct CodedColumn {
  std::string name;
  std::vector<std::string_view> values;
  std::vector<std::uint32_t> codes;
};

/// By sorting, as most columns of many values (respondents) have as many as documents.
CodedColumn coded(std::string name, std::span<const std::string_view> values);

/// Nothing where there are more than so few values that each is looked for among all.
std::optional<CodedColumn> coded_if_few(std::string name, const TextColumn& values, std::size_t most);

}  // namespace erfar
