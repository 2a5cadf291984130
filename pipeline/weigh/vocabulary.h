#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/ids.h"
#include "pipeline/weigh/term_table.h"

namespace erfar {

/// The terms of a matrix's columns, numbered in byte order: the numbers say nothing of threads or the order
/// of reading.
class Vocabulary {
 public:
  Vocabulary() = default;
  /// Sorts the table's terms; `numbering` becomes the new number for each old one.
  Vocabulary(const TermTable& table, std::vector<TermId>& numbering);

  std::size_t size() const { return begins_.size() - 1; }
  std::string_view operator[](TermId term) const {
    return std::string_view(arena_).substr(begins_[index_of(term)],
                                           begins_[index_of(term) + 1] - begins_[index_of(term)]);
  }
  /// Binary search.
  std::optional<TermId> find(std::string_view term) const;

 private:
  std::string arena_;
  std::vector<std::size_t> begins_{0};
};

}  // namespace erfar
