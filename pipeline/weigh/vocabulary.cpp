#include "pipeline/weigh/vocabulary.h"

#include "pipeline/base/byte_order.h"
#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

/// A term's place in byte order is mostly told by its first eight bytes, read as one big-endian number.
struct Ordered {
  std::uint64_t first_bytes;
  std::uint32_t number;
};

}  // namespace

Vocabulary::Vocabulary(const TermTable& table, std::vector<TermId>& numbering) {
  std::vector<Ordered> order(table.size());
  for (std::uint32_t number = 0; number < order.size(); ++number)
    order[number] = {first_bytes(table[number]), number};
  sort_in_parallel(order, [&](const Ordered& a, const Ordered& b) {
    return a.first_bytes != b.first_bytes ? a.first_bytes < b.first_bytes : table[a.number] < table[b.number];
  });
  numbering.resize(table.size());
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const std::uint32_t number = order[place].number;
    numbering[number] = TermId{place};
    arena_ += table[number];
    begins_.push_back(arena_.size());
  }
}

std::optional<TermId> Vocabulary::find(std::string_view term) const {
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(size());
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if ((*this)[TermId{middle}] < term) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low < size() && (*this)[TermId{low}] == term) return TermId{low};
  return std::nullopt;
}

}  // namespace erfar
