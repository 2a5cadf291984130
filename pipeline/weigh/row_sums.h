#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/base/ids.h"

namespace erfar {

/// Puts a row's terms in order and adds up the counts of equal ones. A row is short, so a term's place is how
/// many of the others are smaller, which needs no branch that a processor would guess wrong; equal terms meet
/// at the same place. Its memory stays from row to row.
class RowSums {
 public:
  void clear() { size_ = 0; }
  void add(TermId term, std::uint32_t count) { add_if(true, term, count); }
  /// Without a branch, as half of a text's words have no term.
  void add_if(bool has_term, TermId term, std::uint32_t count) {
    if (size_ == terms_.size()) grow();
    terms_[size_] = index_of(term);
    counts_[size_] = count;
    size_ += has_term;
  }
  /// take(term, sum) for each distinct term, ascending. Counts are above 0.
  template <class Take>
  void for_each(Take take) {
    find_places();
    for (std::size_t place = 0; place < size_; ++place) {
      if (sums_[place] != 0) take(TermId{term_at_[place]}, sums_[place]);
    }
  }

 private:
  void grow();
  void count_smaller_by_sorting();
  void find_places();

  std::size_t size_ = 0;
  std::vector<std::uint32_t> terms_, counts_;  // as they were added, room for whole vectors of them
  std::vector<std::uint32_t> places_;          // of each: how many are smaller
  std::vector<std::uint32_t> term_at_, sums_;  // by place; a sum of 0 where no term is
  std::vector<std::uint64_t> sorted_;          // a long row's
};

}  // namespace erfar
