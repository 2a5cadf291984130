#include "pipeline/weigh/term_table.h"

#include <algorithm>
#include <array>
#include <bit>

namespace erfar {
namespace {

constexpr std::size_t first_slots = std::size_t{1} << 10;

}  // namespace

TermTable::TermTable() : slots_(first_slots) {}

TermTable::TermTable(const TermList& terms)
    : slots_(std::max(first_slots, std::bit_ceil(5 * terms.size() / 3 + 1))) {
  for (std::uint32_t i = 0; i < terms.size(); ++i) number(terms[i]);
}

std::uint32_t TermTable::add(std::string_view term, const TermKey& key, std::size_t slot) {
  const auto number = static_cast<std::uint32_t>(size());
  slots_[slot] = {key.head, key.tail, key.length, number + 1};
  terms_.push_back(term);
  if (5 * size() > 3 * slots_.size()) grow();
  return number;
}

std::uint32_t TermTable::add_short(const TermKey& key, std::size_t slot) {
  std::array<char, 16> bytes;
  std::memcpy(bytes.data(), &key.head, 8);
  if (key.length > 8) std::memcpy(bytes.data() + key.length - 8, &key.tail, 8);
  return add({bytes.data(), key.length}, key, slot);
}

void TermTable::grow() {
  std::vector<Slot> larger(2 * slots_.size());
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number_plus_one == 0) continue;
    std::size_t at = key_from(slot.head, slot.tail, slot.length).hash & mask;
    while (larger[at].number_plus_one != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

}  // namespace erfar
