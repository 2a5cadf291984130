#pragma once

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "pipeline/base/random.h"
#include "pipeline/weigh/compressed_rows.h"

namespace erfar::test {

template <class Value>
using Entries = std::vector<std::pair<std::uint32_t, Value>>;  // term and value, terms ascending

template <class Value>
CompressedRows<Value> rows_of(const std::vector<Entries<Value>>& rows) {
  CompressedRows<Value> result;
  for (const Entries<Value>& row : rows) {
    for (const auto& [term, value] : row) {
      result.terms.push_back(TermId{term});
      result.values.push_back(value);
    }
    result.begins.push_back(result.terms.size());
  }
  return result;
}

inline DocumentTermMatrix counts(const std::vector<Entries<TermCount>>& rows) { return rows_of(rows); }

/// Every row that is not empty scaled to unit length.
inline CompressedRows<float> unit_rows(std::vector<Entries<float>> rows) {
  for (Entries<float>& row : rows) {
    double squares = 0;
    for (const auto& [term, value] : row) squares += double{value} * value;
    for (auto& [term, value] : row) value = static_cast<float>(value / std::sqrt(squares));
  }
  return rows_of(rows);
}

/// Rows of a few random terms; every tenth is empty.
inline CompressedRows<float> random_rows(std::size_t rows, std::uint32_t terms, std::uint64_t seed) {
  Random random(seed);
  std::vector<Entries<float>> result(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    if (i % 10 == 9) continue;
    for (std::uint32_t term = random.below(4); term < terms; term += 1 + random.below(terms / 4)) {
      result[i].emplace_back(term, static_cast<float>(0.1 + random.unit()));
    }
  }
  return unit_rows(std::move(result));
}

}  // namespace erfar::test
