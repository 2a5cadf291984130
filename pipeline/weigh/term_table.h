#pragma once

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

TermKey key_of(std::string_view term);
/// The key of `text[begin, end)`, which is not empty; quicker as it may read on behind the term.
TermKey key_in(std::string_view text, std::size_t begin, std::size_t end);

/// Distinct terms, numbered as they were first met. Open addressing with linear probing; the slots hold the
/// keys, so that the terms are read only where they are longer than sixteen bytes. A caller with many terms
/// at hand makes their keys first and prefetches: the look-ups then wait for memory together, not one after
/// the other. Its slots take 24 bytes each, of which at most three fifths are used: who only needs the terms
/// by number keeps their list.
class TermTable {
 public:
  TermTable();
  /// The terms, which are distinct, by the numbers they have in the list.
  explicit TermTable(const TermList& terms);

  /// The term's number, its next free one where it is new.
  std::uint32_t number(std::string_view term) { return number(term, key_of(term)); }
  std::uint32_t number(std::string_view term, const TermKey& key) {
    const std::size_t slot = slot_of(term, key);
    return slots_[slot].number_plus_one != 0 ? slots_[slot].number_plus_one - 1 : add(term, key, slot);
  }
  /// The same for a term of at most sixteen bytes, all of which stand in its key.
  std::uint32_t number(const TermKey& key) {
    const std::size_t slot = slot_of({}, key);
    return slots_[slot].number_plus_one != 0 ? slots_[slot].number_plus_one - 1 : add_short(key, slot);
  }
  /// Its number if it is there.
  std::optional<std::uint32_t> find(std::string_view term) const {
    const Slot& slot = slots_[slot_of(term, key_of(term))];
    if (slot.number_plus_one == 0) return std::nullopt;
    return slot.number_plus_one - 1;
  }
  void prefetch(const TermKey& key) const { __builtin_prefetch(&slots_[key.hash & (slots_.size() - 1)]); }

  std::string_view operator[](std::uint32_t number) const { return terms_[number]; }
  std::string_view operator[](TermId number) const { return terms_[number]; }
  std::size_t size() const { return terms_.size(); }

  const TermList& terms() const { return terms_; }
  TermList take_terms() && { return std::move(terms_); }

 private:
  struct Slot {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    std::uint32_t length = 0;
    std::uint32_t number_plus_one = 0;  // 0 = free
  };

  /// The slot that holds the term, or the free one where it belongs.
  std::size_t slot_of(std::string_view term, const TermKey& key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key.hash & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.number_plus_one == 0) return at;
      if (slot.head != key.head || slot.tail != key.tail || slot.length != key.length) continue;
      if (key.length <= 16 || (*this)[slot.number_plus_one - 1] == term) return at;
    }
  }
  std::uint32_t add(std::string_view term, const TermKey& key, std::size_t slot);
  std::uint32_t add_short(const TermKey& key, std::size_t slot);
  void grow();

  TermList terms_;
  std::vector<Slot> slots_;
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

inline TermKey key_in(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t length = end - begin;
  if (begin + 8 > text.size()) return key_of(text.substr(begin, length));
  const auto head = load_word<std::uint64_t>(text.data() + begin);
  if (length > 8) return key_from(head, load_word<std::uint64_t>(text.data() + end - 8), length);
  return key_from(head & (~std::uint64_t{0} >> (64 - 8 * length)), 0, length);
}

}  // namespace erfar
