#include "pipeline/read/unique_ids.h"

#include <string>
#include <utility>

namespace erfar {

UniqueIds::Slot& UniqueIds::slot_of(std::string_view id) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = place_of(id);
  while (slots_[at].data && std::string_view(slots_[at].data, slots_[at].size) != id) at = (at + 1) & mask;
  return slots_[at];
}

void UniqueIds::reserve(std::size_t count) {
  std::size_t slots = slots_.size();
  while (4 * (taken_ + count) > 3 * slots) slots *= 2;
  if (slots > slots_.size()) grow(slots);
}

void UniqueIds::grow(std::size_t slots) {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots));
  for (const Slot& slot : old) {
    if (slot.data) slot_of({slot.data, slot.size}) = slot;
  }
}

std::string_view UniqueIds::unique(std::string_view id, Arena& arena) {
  reserve(1);
  Slot& first = slot_of(id);
  std::string_view wanted = id;
  // A numbered id may itself have been given before: then the next number.
  for (Slot* slot = &first;; slot = &slot_of(wanted)) {
    if (!slot->data) {
      *slot = {wanted.data(), static_cast<std::uint32_t>(wanted.size()), 1};
      ++taken_;
      return wanted;
    }
    wanted = arena.joined({id, "#", std::to_string(++first.uses)});
  }
}

}  // namespace erfar
