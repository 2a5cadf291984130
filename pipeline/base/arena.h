#pragma once

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

namespace erfar {

/// Holds bytes that views point to, until it dies. Moving it does not move the bytes.
class Arena {
 public:
  /// Room for `bytes` bytes; what is not needed after all can be given back before the next call.
  char* room(std::size_t bytes) {
    if (bytes > left_) {
      left_ = std::max(bytes, block_bytes);
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
      at_ = blocks_.back().get();
    }
    char* const result = at_;
    at_ += bytes;
    left_ -= bytes;
    return result;
  }

  void give_back(std::size_t bytes) {
    at_ -= bytes;
    left_ += bytes;
  }

  /// The parts one after the other, as one view.
  std::string_view joined(std::initializer_list<std::string_view> parts) {
    std::size_t bytes = 0;
    for (const std::string_view part : parts) bytes += part.size();
    char* const begin = room(bytes);
    char* at = begin;
    for (const std::string_view part : parts) at = std::copy(part.begin(), part.end(), at);
    return {begin, bytes};
  }

  std::string_view store(std::string_view text) { return joined({text}); }

 private:
  /// The most that the allocator takes from pages shared with others of the size: 16 KiB would get 20.
  static constexpr std::size_t block_bytes = std::size_t{14} << 10U;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* at_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace erfar
