#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/base/arena.h"

namespace erfar::lexicon_builder {

/// Words numbered in the order they came.
class WordPool {
 public:
  std::uint32_t number_of(std::string_view word) {
    const auto found = numbers_.find(word);
    if (found != numbers_.end()) return found->second;
    words_.push_back(arena_.store(word));
    return numbers_.emplace(words_.back(), static_cast<std::uint32_t>(words_.size() - 1)).first->second;
  }
  std::optional<std::uint32_t> find(std::string_view word) const {
    const auto found = numbers_.find(word);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
  }
  std::string_view operator[](std::uint32_t number) const { return words_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

 private:
  Arena arena_;
  std::vector<std::string_view> words_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace erfar::lexicon_builder
