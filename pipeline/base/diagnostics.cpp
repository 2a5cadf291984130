#include "pipeline/base/diagnostics.h"

#include <algorithm>
#include <utility>

namespace erfar {

void Diagnostics::add(const Finding& finding, Place place, std::size_t count) {
  const auto same = std::ranges::find_if(entries_, [&](const Entry& entry) {
    return entry.finding == &finding && entry.first.file == place.file;
  });
  if (same != entries_.end()) {
    same->count += count;
  } else {
    entries_.push_back({&finding, std::move(place), count});
  }
}

void Diagnostics::append(const Diagnostics& later, std::size_t row_offset) {
  for (const Entry& entry : later.entries_) {
    Place place = entry.first;
    if (place.row > 0) place.row += row_offset;
    add(*entry.finding, std::move(place), entry.count);
  }
}

std::size_t Diagnostics::count(Treatment treatment) const {
  std::size_t total = 0;
  for (const Entry& entry : entries_) {
    if (entry.finding->treatment == treatment) total += entry.count;
  }
  return total;
}

}  // namespace erfar
