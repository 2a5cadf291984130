#include "pipeline/weigh/vocabulary.h"

#include <cstring>

#include "pipeline/base/parallel.h"

namespace erfar {
namespace {

constexpr std::size_t first_slots = std::size_t{1}
                                    << 14;  // 256 KiB: room for most blocks, and no growing from little

template <class Word>
Word load(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// Of a term of at most eight bytes a word that, with the length, no other term has: its first and last
/// bytes, which overlap. Of a longer term the first eight bytes.
std::uint64_t key_of(std::string_view term) {
  const char* const begin = term.data();
  const char* const end = begin + term.size();
  if (term.size() >= 8) return load<std::uint64_t>(begin);
  if (term.size() >= 4)
    return load<std::uint32_t>(begin) | std::uint64_t{load<std::uint32_t>(end - 4)} << 32U;
  if (term.size() >= 2)
    return load<std::uint16_t>(begin) | std::uint64_t{load<std::uint16_t>(end - 2)} << 32U;
  return term.empty() ? 0 : static_cast<unsigned char>(*begin);
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

/// Multiply-and-fold over eight bytes at a time; its quality only has to do for a table that checks every
/// hit.
std::uint64_t hash_of(std::string_view term, std::uint64_t key) {
  std::uint64_t hash = mixed(term.size(), key);
  if (term.size() > 8) {
    for (std::size_t at = 8; at + 8 < term.size(); at += 8)
      hash = mixed(hash, load<std::uint64_t>(term.data() + at));
    hash = mixed(hash, load<std::uint64_t>(term.data() + term.size() - 8));
  }
  return hash;
}

}  // namespace

TermTable::TermTable() : slots_(first_slots) {}

std::size_t TermTable::slot_of(std::string_view term) const {
  const std::uint64_t key = key_of(term);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(term, key) & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.number_plus_one == 0) return at;
    if (slot.key != key || slot.length != term.size()) continue;
    if (term.size() <= 8) return at;
    const char* const stored = arena_.data() + begins_[slot.number_plus_one - 1];
    if (std::memcmp(stored + 8, term.data() + 8, term.size() - 8) == 0) return at;
  }
}

std::uint32_t TermTable::number(std::string_view term) {
  Slot& slot = slots_[slot_of(term)];
  if (slot.number_plus_one != 0) return slot.number_plus_one - 1;
  const auto number = static_cast<std::uint32_t>(size());
  slot = {key_of(term), static_cast<std::uint32_t>(term.size()), number + 1};
  arena_ += term;
  begins_.push_back(arena_.size());
  if (2 * size() > slots_.size()) grow();
  return number;
}

std::optional<std::uint32_t> TermTable::find(std::string_view term) const {
  const Slot& slot = slots_[slot_of(term)];
  if (slot.number_plus_one == 0) return std::nullopt;
  return slot.number_plus_one - 1;
}

void TermTable::grow() {
  std::vector<Slot> larger(2 * slots_.size());
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number_plus_one == 0) continue;
    std::size_t at = hash_of((*this)[slot.number_plus_one - 1], slot.key) & mask;
    while (larger[at].number_plus_one != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

namespace {

/// A term's place in byte order is mostly told by its first eight bytes, read as one big-endian number.
struct Ordered {
  std::uint64_t first_bytes;
  std::uint32_t number;
};

std::uint64_t first_bytes(std::string_view term) {
  std::uint64_t result = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    result = result << 8U | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0U);
  }
  return result;
}

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
