#include "pipeline/weigh/vocabulary.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace erfar {
namespace {

constexpr std::size_t first_slots = 1024;

/// Multiply-and-fold over eight bytes at a time; quality only has to do for a table that checks every hit.
std::uint32_t hash_of(std::string_view term) {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = term.size() * multiplier;
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * multiplier;
    hash ^= hash >> 32U;
  };
  std::uint64_t word = 0;
  while (term.size() >= 8) {
    std::memcpy(&word, term.data(), 8);
    mix(word);
    term.remove_prefix(8);
  }
  word = 0;
  std::memcpy(&word, term.data(), term.size());
  mix(word);
  return static_cast<std::uint32_t>(hash ^ (hash >> 29U));
}

}  // namespace

TermTable::TermTable() : slots_(first_slots) {}

std::size_t TermTable::slot_of(std::string_view term, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number_plus_one != 0 &&
         (slots_[at].hash != hash || (*this)[slots_[at].number_plus_one - 1] != term)) {
    at = (at + 1) & mask;
  }
  return at;
}

std::uint32_t TermTable::number(std::string_view term) {
  const std::uint32_t hash = hash_of(term);
  Slot& slot = slots_[slot_of(term, hash)];
  if (slot.number_plus_one != 0) return slot.number_plus_one - 1;
  const auto number = static_cast<std::uint32_t>(size());
  slot = {hash, number + 1};
  arena_ += term;
  begins_.push_back(arena_.size());
  if (2 * size() > slots_.size()) grow();
  return number;
}

std::optional<std::uint32_t> TermTable::find(std::string_view term) const {
  const Slot& slot = slots_[slot_of(term, hash_of(term))];
  if (slot.number_plus_one == 0) return std::nullopt;
  return slot.number_plus_one - 1;
}

void TermTable::grow() {
  std::vector<Slot> larger(2 * slots_.size());
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number_plus_one == 0) continue;
    std::size_t at = slot.hash & mask;
    while (larger[at].number_plus_one != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

Vocabulary::Vocabulary(const TermTable& table, std::vector<TermId>& numbering) {
  std::vector<std::uint32_t> order(table.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t number) { return table[number]; });
  numbering.resize(table.size());
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    numbering[order[place]] = TermId{place};
    arena_ += table[order[place]];
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
