#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/ids.h"

namespace erfar {

/// Distinct terms in one arena, numbered as they were first met. Open addressing with linear probing; a slot
/// keeps eight bytes of its term, so that the arena is read only for terms that are longer.
class TermTable {
 public:
  TermTable();
  /// The term's number, its next free one where it is new.
  std::uint32_t number(std::string_view term);
  /// Its number if it is there.
  std::optional<std::uint32_t> find(std::string_view term) const;
  std::string_view operator[](std::uint32_t number) const {
    return std::string_view(arena_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }
  std::size_t size() const { return begins_.size() - 1; }

 private:
  struct Slot {
    std::uint64_t key = 0;              // of at most eight bytes the term itself, else its first eight
    std::uint32_t length = 0;           // bytes of the term
    std::uint32_t number_plus_one = 0;  // 0 = free
  };
  /// The slot that holds the term, or the free one where it belongs.
  std::size_t slot_of(std::string_view term) const;
  void grow();

  std::string arena_;
  std::vector<std::size_t> begins_{0};
  std::vector<Slot> slots_;
};

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
