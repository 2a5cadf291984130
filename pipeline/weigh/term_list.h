#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/ids.h"

namespace erfar {

/// Terms by number, one after the other in one string. A view of one holds until the next is added.
class TermList {
 public:
  void push_back(std::string_view term) {
    arena_ += term;
    begins_.push_back(arena_.size());
  }

  /// Keeps its memory.
  void clear() {
    arena_.clear();
    begins_.resize(1);
  }

  std::string_view operator[](std::uint32_t number) const {
    return std::string_view(arena_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }
  std::string_view operator[](TermId number) const { return (*this)[index_of(number)]; }
  std::size_t size() const { return begins_.size() - 1; }

 private:
  std::string arena_;
  std::vector<std::size_t> begins_{0};
};

}  // namespace erfar
