#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

namespace erfar {

/// How often a document has a term.
using TermCount = std::uint32_t;

/// A count that takes more than its byte, and its place.
struct LargeCount {
  std::size_t place = 0;
  TermCount count = 0;
  bool operator==(const LargeCount&) const = default;
};

/// The byte of a large count.
inline constexpr std::uint8_t stands_beside = 255;

/// Some of the counts, by place from 0. Views them.
class CountsView {
 public:
  CountsView() = default;
  CountsView(std::span<const std::uint8_t> bytes, std::span<const LargeCount> large)
      : bytes_(bytes), large_(large) {}

  std::size_t size() const { return bytes_.size(); }
  TermCount operator[](std::size_t place) const {
    return bytes_[place] != stands_beside ? bytes_[place] : count_at(large_, first_ + place);
  }
  CountsView subspan(std::size_t begin, std::size_t size) const {
    CountsView result(bytes_.subspan(begin, size), large_);
    result.first_ = first_ + begin;
    return result;
  }

 private:
  static TermCount count_at(std::span<const LargeCount> large, std::size_t place);

  std::span<const std::uint8_t> bytes_;
  std::span<const LargeCount> large_;  // by place among all counts
  std::size_t first_ = 0;              // place of the first of these among all
};

/// Counts of which nearly all are small, as those of words in a survey's answers: a byte each, which is three
/// quarters less than whole numbers; those of 255 and more stand beside.
class Counts {
 public:
  Counts() = default;
  Counts(std::initializer_list<TermCount> counts) {
    for (const TermCount count : counts) push_back(count);
  }

  std::size_t size() const { return bytes_.size(); }
  TermCount operator[](std::size_t place) const { return CountsView(*this)[place]; }
  bool operator==(const Counts&) const = default;
  explicit(false) operator CountsView() const { return {bytes_, large_}; }

  void reserve(std::size_t size) { bytes_.reserve(size); }
  void clear();
  void push_back(TermCount count) {
    if (count >= stands_beside) large_.push_back({bytes_.size(), count});
    bytes_.push_back(static_cast<std::uint8_t>(std::min<TermCount>(count, stands_beside)));
  }
  void append(const Counts& counts);

 private:
  std::vector<std::uint8_t> bytes_;
  std::vector<LargeCount> large_;  // ascending by place
};

}  // namespace erfar
