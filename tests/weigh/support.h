#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/weigh/count_forms.h"

namespace erfar::test {

using Views = std::vector<std::string_view>;

template <class Names>
Views terms(const Names& vocabulary) {
  Views result;
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) result.push_back(vocabulary[TermId{i}]);
  return result;
}

/// A row a line: "term:count term:count".
template <class Counts>
std::string shown(const Counts& counts) {
  std::string result;
  for (std::size_t i = 0; i < counts.matrix.rows(); ++i) {
    const auto row = counts.matrix.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) {
      if (k > 0) result += ' ';
      result += std::string(counts.vocabulary[row.terms[k]]) + ":" + std::to_string(row.values[k]);
    }
    result += '\n';
  }
  return result;
}

constexpr std::size_t one_block = std::size_t{1} << 20;

}  // namespace erfar::test
