#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/base/ids.h"
#include "pipeline/weigh/term_list.h"

namespace erfar {

/// What a table looks for: the first eight bytes of a term (zeros behind a shorter one), the last eight of
/// one that is longer, and its length. They are all of a term of at most sixteen bytes; a longer one has to
/// be checked.
struct TermKey {
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  std::uint32_t length = 0;
  std::uint32_t hash = 0;
};

template <class Word>
Word load_word(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

inline TermKey key_from(std::uint64_t head, std::uint64_t tail, std::size_t length) {
  // Multiply and fold; it only has to do for a table that checks every hit.
  std::uint64_t hash = (head ^ length) * 0x9E3779B97F4A7C15U;
  hash = (hash ^ (hash >> 32U) ^ tail) * 0xBF58476D1CE4E5B9U;
  return {head, tail, static_cast<std::uint32_t>(length), static_cast<std::uint32_t>(hash >> 32U)};
}

inline TermKey key_of(std::string_view term) {
  const char* const begin = term.data();
  const std::size_t length = term.size();
  if (length >= 8) {
    const auto tail = length > 8 ? load_word<std::uint64_t>(begin + length - 8) : 0;
    return key_from(load_word<std::uint64_t>(begin), tail, length);
  }
  std::uint64_t head = 0;
  if (length > 0) std::memcpy(&head, begin, length);
  return key_from(head, 0, length);
}

/// The key of `text[begin, end)`, which is not empty; quicker as it may read on behind the term.
inline TermKey key_in(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t length = end - begin;
  if (begin + 8 > text.size()) return key_of(text.substr(begin, length));
  const auto head = load_word<std::uint64_t>(text.data() + begin);
  if (length > 8) return key_from(head, load_word<std::uint64_t>(text.data() + end - 8), length);
  return key_from(head & (~std::uint64_t{0} >> (64 - 8 * length)), 0, length);
}

/// Distinct terms, numbered as they were first met. Open addressing with linear probing; the slots hold the
/// keys, so that the terms are read only where they are longer than sixteen bytes. A caller with many terms
/// at hand makes their keys first and prefetches: the look-ups then wait for memory together, not one after
/// the other. A slot takes 24 bytes and the note, and two fifths of the slots are free: who only needs the
/// terms by number keeps their list.
///
/// A `Note` of the caller's lies in each slot: what is kept of a term needs no second look into memory.
template <class Note>
class NotedTermTable {
 public:
  struct Slot {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    std::uint32_t length = 0;
    std::uint32_t number_plus_one = 0;  // 0 = free
    [[no_unique_address]] Note note{};

    std::uint32_t number() const { return number_plus_one - 1; }
  };

  NotedTermTable() : slots_(first_slots) {}
  /// The terms, which are distinct, by the numbers they have in the list.
  explicit NotedTermTable(const TermList& terms)
      : slots_(std::max(first_slots, std::bit_ceil(5 * terms.size() / 3 + 1))) {
    for (std::uint32_t i = 0; i < terms.size(); ++i) number(terms[i]);
  }

  /// The term's slot, which it gets where it is new; valid until the next new term.
  Slot& find_or_add(std::string_view term, const TermKey& key) {
    const std::size_t place = place_of(term, key);
    return slots_[place].number_plus_one != 0 ? slots_[place] : add(term, key, place);
  }
  /// The same for a term of at most sixteen bytes, all of which stand in its key.
  Slot& find_or_add(const TermKey& key) {
    const std::size_t place = place_of({}, key);
    return slots_[place].number_plus_one != 0 ? slots_[place] : add_short(key, place);
  }
  /// The term's number, its next free one where it is new.
  std::uint32_t number(std::string_view term, const TermKey& key) { return find_or_add(term, key).number(); }
  std::uint32_t number(std::string_view term) { return number(term, key_of(term)); }
  /// Its number if it is there.
  std::optional<std::uint32_t> find(std::string_view term) const {
    const Slot& slot = slots_[place_of(term, key_of(term))];
    if (slot.number_plus_one == 0) return std::nullopt;
    return slot.number();
  }
  void prefetch(const TermKey& key) const { __builtin_prefetch(&slots_[key.hash & (slots_.size() - 1)]); }

  std::string_view operator[](std::uint32_t number) const { return terms_[number]; }
  std::string_view operator[](TermId number) const { return terms_[number]; }
  std::size_t size() const { return terms_.size(); }

  const TermList& terms() const { return terms_; }
  TermList take_terms() && { return std::move(terms_); }

 private:
  static constexpr std::size_t first_slots = std::size_t{1} << 10;

  /// Of the slot that holds the term, or the free one where it belongs.
  std::size_t place_of(std::string_view term, const TermKey& key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t place = key.hash & mask;; place = (place + 1) & mask) {
      const Slot& slot = slots_[place];
      if (slot.number_plus_one == 0) return place;
      if (slot.head != key.head || slot.tail != key.tail || slot.length != key.length) continue;
      if (key.length <= 16 || (*this)[slot.number()] == term) return place;
    }
  }

  [[gnu::noinline]] Slot& add(std::string_view term, const TermKey& key, std::size_t place) {
    if (5 * (size() + 1) > 3 * slots_.size()) {
      grow();
      place = place_of(term, key);
    }
    terms_.push_back(term);
    return slots_[place] = {key.head, key.tail, key.length, static_cast<std::uint32_t>(size())};
  }

  [[gnu::noinline]] Slot& add_short(const TermKey& key, std::size_t place) {
    std::array<char, 16> bytes;
    std::memcpy(bytes.data(), &key.head, 8);
    if (key.length > 8) std::memcpy(bytes.data() + key.length - 8, &key.tail, 8);
    return add({bytes.data(), key.length}, key, place);
  }

  void grow() {
    std::vector<Slot> larger(2 * slots_.size());
    const std::size_t mask = larger.size() - 1;
    for (const Slot& slot : slots_) {
      if (slot.number_plus_one == 0) continue;
      std::size_t place = key_from(slot.head, slot.tail, slot.length).hash & mask;
      while (larger[place].number_plus_one != 0) place = (place + 1) & mask;
      larger[place] = slot;
    }
    slots_ = std::move(larger);
  }

  TermList terms_;
  std::vector<Slot> slots_;
};

struct NoNote {};
using TermTable = NotedTermTable<NoNote>;

}  // namespace erfar
