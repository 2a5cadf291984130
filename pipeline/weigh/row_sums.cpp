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
#pragma GCC unroll 1  // as in `cluster/dense_cosines`
      for (std::size_t lane = 0; lane < lanes; ++lane) counts[lane] += terms[other] < terms[first + lane];
    }
    std::ranges::copy(counts, smaller + first);
  }
}

void count_smaller_by_sorting(const std::uint32_t* terms, std::size_t size, std::uint32_t* smaller) {
  std::vector<std::uint64_t> sorted(size);
  for (std::size_t i = 0; i < size; ++i) sorted[i] = std::uint64_t{terms[i]} << 32U | i;
  std::ranges::sort(sorted);
  std::uint32_t first = 0;
  for (std::uint32_t place = 0; place < size; ++place) {
    if (sorted[place] >> 32U != sorted[first] >> 32U) first = place;
    smaller[static_cast<std::uint32_t>(sorted[place])] = first;
  }
}

}  // namespace

void RowSums::grow() {
  const std::size_t room = std::max(2 * terms_.size(), lanes);
  for (auto* array : {&terms_, &counts_, &places_, &term_at_, &sums_}) array->resize(room);
}

void RowSums::find_places() {
  (size_ <= longest_compared ? count_smaller : count_smaller_by_sorting)(terms_.data(), size_,
                                                                         places_.data());
  std::fill_n(sums_.begin(), size_, 0U);
  for (std::size_t i = 0; i < size_; ++i) {
    term_at_[places_[i]] = terms_[i];
    sums_[places_[i]] += counts_[i];
  }
}

}  // namespace erfar
