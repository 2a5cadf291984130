#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/base/arena.h"

namespace erfar {

/// Makes ids unique: the second "a" becomes "a#2". An open-addressing table of views, because a million
/// documents have a million ids.
class UniqueIds {
 public:
  /// Room for `count` more ids at once, which spares moving them when it gets crowded.
  void reserve(std::size_t count);

  /// The id as it is to be used; it is `id` itself (same bytes) the first time. `id` must outlive this.
  std::string_view unique(std::string_view id, Arena& arena);

 private:
  struct Slot {
    const char* data = nullptr;  // nullptr: free
    std::uint32_t size = 0;
    std::uint32_t uses = 0;
  };

  Slot& slot_of(std::string_view id);
  void grow(std::size_t slots);

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t taken_ = 0;
};

}  // namespace erfar
