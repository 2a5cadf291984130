#include "pipeline/read/unique_ids.h"

#include <string>
#include <utility>

namespace erfar {

UniqueIds::Slot& UniqueIds::slot_of(std::string_view id, std::uint32_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (!slot.data || (slot.hash == hash && std::string_view(slot.data, slot.size) == id)) return slot;
  }
}

void UniqueIds::reserve(std::size_t count) {
  std::size_t slots = slots_.size();
  while (4 * (taken_ + count) > 3 * slots) slots *= 2;
  if (slots > slots_.size()) grow(slots);
}

void UniqueIds::grow(std::size_t slots) {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots));
  for (const Slot& slot : old) {
    if (slot.data) slot_of({slot.data, slot.size}, slot.hash) = slot;
  }
}

std::string_view UniqueIds::unique(std::string_view id, Arena& arena) {
  reserve(1);
  // A numbered id may itself have been given before: then the next number.
  for (std::string_view wanted = id;;) {
    const std::uint32_t hash = hash_of(wanted);
    Slot& slot = slot_of(wanted, hash);
    if (!slot.data) {
      slot = {wanted.data(), static_cast<std::uint32_t>(wanted.size()), hash};
      ++taken_;
      return wanted;
    }
    std::uint32_t& uses = uses_.try_emplace(id, 1).first->second;
    wanted = arena.joined({id, "#", std::to_string(++uses)});
  }
}

}  // namespace erfar
