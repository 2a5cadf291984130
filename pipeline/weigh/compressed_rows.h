#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "pipeline/base/huge_pages.h"
#include "pipeline/base/ids.h"

namespace erfar {

/// A sparse matrix in compressed sparse rows: a row is a document, a column a term. Within a row terms are
/// distinct.
template <class Value>
struct CompressedRows {
  struct Row {
    std::span<const TermId> terms;
    std::span<const Value> values;
    std::size_t size() const { return terms.size(); }
  };

  LargeVector<std::size_t> begins{0};  // row i is [begins[i], begins[i + 1])
  LargeVector<TermId> terms;
  LargeVector<Value> values;

  std::size_t rows() const { return begins.size() - 1; }
  std::size_t entries() const { return terms.size(); }
  Row row(std::size_t i) const {
    const std::size_t size = begins[i + 1] - begins[i];
    return {{terms.data() + begins[i], size}, {values.data() + begins[i], size}};
  }
};

using DocumentTermMatrix = CompressedRows<std::uint32_t>;  // how often
using WeightedMatrix = CompressedRows<float>;              // TF-IDF weights; rows of unit length or empty

}  // namespace erfar
