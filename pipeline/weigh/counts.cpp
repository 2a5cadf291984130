#include "pipeline/weigh/counts.h"

#include <algorithm>

namespace erfar {

TermCount CountsView::large_at(std::size_t place) const {
  return std::ranges::lower_bound(large_, place, {}, &LargeCount::place)->count;
}

void Counts::clear() {
  bytes_.clear();
  large_.clear();
}

void Counts::push_back(TermCount count) {
  if (count >= stands_beside) large_.push_back({bytes_.size(), count});
  bytes_.push_back(static_cast<std::uint8_t>(std::min<TermCount>(count, stands_beside)));
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
