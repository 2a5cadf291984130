#include "pipeline/weigh/row_sums.h"

#include <algorithm>
#include <array>

#include "pipeline/base/vector_clones.h"

namespace erfar {
namespace {

constexpr std::size_t lanes = 16;
constexpr std::size_t longest_compared = 256;  // terms; from there on a sort has less to do

/// For each term how many of the row's are smaller. Arrays have room for whole vectors.
ERFAR_VECTOR_CLONES void count_smaller(const std::uint32_t* terms, std::size_t size, std::uint32_t* smaller) {
  for (std::size_t first = 0; first < size; first += lanes) {
    std::array<std::uint32_t, lanes> counts{};
    for (std::size_t other = 0; other < size; ++other) {
#pragma GCC unroll 1  // else GCC 12 takes the array apart before it makes vectors
      for (std::size_t lane = 0; lane < lanes; ++lane) counts[lane] += terms[other] < terms[first + lane];
    }
    std::ranges::copy(counts, smaller + first);
  }
}

}  // namespace

void RowSums::grow() {
  const std::size_t room = std::max(2 * terms_.size(), lanes);
  for (auto* array : {&terms_, &counts_, &places_, &term_at_, &sums_}) array->resize(room);
}

void RowSums::count_smaller_by_sorting() {
  sorted_.clear();
  for (std::size_t i = 0; i < size_; ++i) sorted_.push_back(std::uint64_t{terms_[i]} << 32U | i);
  std::ranges::sort(sorted_);
  std::uint32_t first = 0;
  for (std::uint32_t place = 0; place < size_; ++place) {
    if (sorted_[place] >> 32U != sorted_[first] >> 32U) first = place;
    places_[static_cast<std::uint32_t>(sorted_[place])] = first;
  }
}

void RowSums::find_places() {
  if (size_ <= longest_compared) {
    count_smaller(terms_.data(), size_, places_.data());
  } else {
    count_smaller_by_sorting();
  }
  std::fill_n(sums_.begin(), size_, 0U);
  for (std::size_t i = 0; i < size_; ++i) {
    term_at_[places_[i]] = terms_[i];
    sums_[places_[i]] += counts_[i];
  }
}

}  // namespace erfar
