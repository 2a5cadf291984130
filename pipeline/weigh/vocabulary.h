#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/base/ids.h"
#include "pipeline/weigh/term_list.h"

namespace erfar {

/// The terms of a matrix's columns, numbered in byte order: the numbers say nothing of threads or the order
/// of reading.
class Vocabulary {
 public:
  Vocabulary() = default;
  /// Sorts distinct terms; `numbering` becomes the new number for each old one.
  Vocabulary(const TermList& terms, std::vector<TermId>& numbering);

  std::size_t size() const { return terms_.size(); }
  std::string_view operator[](TermId term) const { return terms_[term]; }
  /// Binary search.
  std::optional<TermId> find(std::string_view term) const;

 private:
  TermList terms_;
};

}  // namespace erfar
