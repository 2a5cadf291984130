#include "pipeline/weigh/counts.h"

#include <algorithm>

namespace erfar {

TermCount CountsView::count_at(std::span<const LargeCount> large, std::size_t place) {
  return std::ranges::lower_bound(large, place, {}, &LargeCount::place)->count;
}

void Counts::clear() {
  bytes_.clear();
  large_.clear();
}

void Counts::append(const Counts& counts) {
  for (const auto& [place, count] : counts.large_) large_.push_back({bytes_.size() + place, count});
  bytes_.insert(bytes_.end(), counts.bytes_.begin(), counts.bytes_.end());
}

void Counts::add_large(std::size_t place, TermCount more) {
  auto at = std::ranges::lower_bound(large_, place, {}, &LargeCount::place);
  if (bytes_[place] != stands_beside) {
    at = large_.insert(at, {place, bytes_[place]});
    bytes_[place] = stands_beside;
  }
  at->count += more;
}

}  // namespace erfar
