#pragma once

#include <cstddef>
#include <cstdint>
#include <ranges>
#include <string_view>
#include <vector>

#include "pipeline/base/huge_pages.h"

namespace erfar {

/// A text for each document, of which many have the same: its question, its wave, what is known of who
/// answered. Four bytes a document, and a list of the texts. Views them.
class TextColumn {
 public:
  std::size_t size() const { return numbers_.size(); }
  std::string_view operator[](std::size_t document) const { return list_[numbers_[document]]; }
  /// By document.
  auto all() const& {
    return std::views::transform(numbers_, [this](std::uint32_t number) { return list_[number]; });
  }

  void all() const&& = delete;  // views the column

  /// New documents have the empty text.
  void resize(std::size_t documents) { numbers_.resize(documents); }

  /// The number of a text that is to be set for some documents.
  std::uint32_t list(std::string_view text) {
    list_.push_back(text);
    return static_cast<std::uint32_t>(list_.size() - 1);
  }
  void set(std::size_t document, std::uint32_t number) { numbers_[document] = number; }
  /// For columns in which the same text often stands several times running: they are listed once.
  void set(std::size_t document, std::string_view text) {
    set(document, text == list_.back() ? static_cast<std::uint32_t>(list_.size() - 1) : list(text));
  }
  /// Sets the documents from `first` on to those of another column.
  void set_all(std::size_t first, const TextColumn& column) {
    const auto behind = static_cast<std::uint32_t>(list_.size());
    list_.insert(list_.end(), column.list_.begin(), column.list_.end());
    for (const std::uint32_t number : column.numbers_) numbers_[first++] = behind + number;
  }

 private:
  std::vector<std::string_view> list_{std::string_view()};  // may hold a text more than once
  LargeVector<std::uint32_t> numbers_;                      // by document, in the list
};

}  // namespace erfar
