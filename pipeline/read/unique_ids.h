#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
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
  /// Asks memory for the id's place: it lies beyond the caches where there are many.
  void prefetch(std::string_view id) const { __builtin_prefetch(&slots_[hash_of(id) & (slots_.size() - 1)]); }

 private:
  struct Slot {
    const char* data = nullptr;  // nullptr: free
    std::uint32_t size = 0;
    std::uint32_t hash = 0;  // so that the bytes of other ids need not be read
  };

  static std::uint32_t hash_of(std::string_view id) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
  }
  /// The slot that holds the id, or the free one where it belongs.
  Slot& slot_of(std::string_view id, std::uint32_t hash);
  void grow(std::size_t slots);

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t taken_ = 0;
  std::unordered_map<std::string_view, std::uint32_t> uses_;  // of ids given more than once
};

}  // namespace erfar
