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

}  // namespace erfar
