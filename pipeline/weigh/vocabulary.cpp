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

Vocabulary::Vocabulary(const TermList& terms, std::vector<TermId>& numbering) {
  std::vector<Ordered> order(terms.size());
  for (std::uint32_t number = 0; number < order.size(); ++number)
    order[number] = {first_bytes(terms[number]), number};
  sort_in_parallel(order, [&](const Ordered& a, const Ordered& b) {
    return a.first_bytes != b.first_bytes ? a.first_bytes < b.first_bytes : terms[a.number] < terms[b.number];
  });
  numbering.resize(terms.size());
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const std::uint32_t number = order[place].number;
    numbering[number] = TermId{place};
    terms_.push_back(terms[number]);
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
