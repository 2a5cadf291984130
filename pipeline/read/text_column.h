#pragma once

#include <cstddef>
#include <cstdint>
#include <ranges>
#include <string_view>
#include <vector>

namespace erfar {

/// A text for each document, of which many have the same: its question, its wave, what is known of who
/// answered. Four bytes a document, none where all have the empty text, and a list of the texts. Views them.
class TextColumn {
 public:
  std::size_t size() const { return size_; }
  std::string_view operator[](std::size_t document) const {
    return numbers_.empty() ? std::string_view() : list_[numbers_[document]];
  }
  /// By document.
  auto all() const& {
    return std::views::iota(std::uint32_t{0}, static_cast<std::uint32_t>(size_)) |
           std::views::transform([this](std::uint32_t document) { return (*this)[document]; });
  }

  void all() const&& = delete;  // views the column

  /// New documents have the empty text.
  void resize(std::size_t documents) {
    size_ = documents;
    if (!numbers_.empty()) numbers_.resize(size_);
  }

  /// The number of a text that is to be set for some documents.
  std::uint32_t list(std::string_view text) {
    list_.push_back(text);
    return static_cast<std::uint32_t>(list_.size() - 1);
  }
  void set(std::size_t document, std::uint32_t number) {
    if (numbers_.empty()) {
      if (number == 0) return;
      numbers_.resize(size_);
    }
    numbers_[document] = number;
  }
  /// For columns in which the same text often stands several times running: they are listed once.
  void set(std::size_t document, std::string_view text) {
    set(document, text == list_.back() ? static_cast<std::uint32_t>(list_.size() - 1) : list(text));
  }
  /// Sets the documents from `first` on to those of another column.
  void set_all(std::size_t first, const TextColumn& column) {
    if (numbers_.empty() && column.numbers_.empty()) return;
    numbers_.resize(size_);
    const auto behind = static_cast<std::uint32_t>(list_.size());
    list_.insert(list_.end(), column.list_.begin(), column.list_.end());
    for (std::size_t i = 0; i < column.size(); ++i)
      numbers_[first + i] = column.numbers_.empty() ? 0 : behind + column.numbers_[i];
  }

 private:
  std::vector<std::string_view> list_{std::string_view()};  // may hold a text more than once
  std::size_t size_ = 0;
  std::vector<std::uint32_t> numbers_;  // by document, in the list; empty while none is set
};

}  // namespace erfar
