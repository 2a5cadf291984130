#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/base/ids.h"
#include "pipeline/weigh/counts.h"

namespace erfar {

/// How the values of a sparse matrix are kept and viewed: as an array, or as `Counts`.
template <class Value>
struct ValuesOf {
  using Array = std::vector<Value>;
  using View = std::span<const Value>;
};
template <>
struct ValuesOf<TermCount> {
  using Array = Counts;
  using View = CountsView;
};

/// A sparse matrix in compressed sparse rows, as a view: a row is a document, a column a term. Within a row
/// terms are distinct. Several matrices may have one pattern (`begins` and `terms`) and values of their own.
template <class Value>
struct Rows {
  struct Row {
    std::span<const TermId> terms;
    typename ValuesOf<Value>::View values;
    std::size_t size() const { return terms.size(); }
  };

  std::span<const std::size_t> begins;  // row i is [begins[i], begins[i + 1])
  std::span<const TermId> terms;
  typename ValuesOf<Value>::View values;

  std::size_t rows() const { return begins.empty() ? 0 : begins.size() - 1; }
  std::size_t entries() const { return terms.size(); }
  Row row(std::size_t i) const {
    const std::size_t size = begins[i + 1] - begins[i];
    return {terms.subspan(begins[i], size), values.subspan(begins[i], size)};
  }
};

using WeightedRows = Rows<float>;  // TF-IDF weights; rows of unit length or empty

/// The matrix itself.
template <class Value>
struct CompressedRows {
  std::vector<std::size_t> begins{0};
  std::vector<TermId> terms;
  typename ValuesOf<Value>::Array values;

  std::size_t rows() const { return begins.size() - 1; }
  std::size_t entries() const { return terms.size(); }
  typename Rows<Value>::Row row(std::size_t i) const { return Rows<Value>(*this).row(i); }
  explicit(false) operator Rows<Value>() const { return {begins, terms, values}; }
};

using DocumentTermMatrix = CompressedRows<TermCount>;
using DocumentTermRows = Rows<TermCount>;

}  // namespace erfar
