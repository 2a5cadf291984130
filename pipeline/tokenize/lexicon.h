#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/base/mapped_file.h"
#include "pipeline/tokenize/lexicon_format.h"

namespace erfar {

/// Coarse parts of speech, by their names in Universal Dependencies.
enum class WordClass : std::uint8_t {
  noun,
  verb,
  adj,
  adv,
  pron,
  det,
  adp,
  sconj,
  cconj,
  part,
  intj,
  propn,
  num,
  aux
};
constexpr std::size_t word_classes = 14;

/// Which written norms know a form, as bits.
enum Norms : std::uint8_t { nb = 1, nn = 2 };

/// One way to read a form. `lemma` is in the norms' own spelling, not folded; a view into the lexicon.
struct Reading {
  std::string_view lemma;
  WordClass word_class;
  std::uint8_t norms;
};

/// What the lexicon knows of a form. Words are numbers for `Lexicon::word`, `lexicon_format::none` where
/// there is none.
struct LexiconEntry {
  std::uint32_t concept_word;               // the key of the form's meaning, one for both norms
  std::uint32_t left;                       // the concept when it is the first part of a compound
  std::uint32_t right;                      // … and when it is the last
  std::span<const std::uint32_t> readings;  // for `Lexicon::reading`; none for a form that only is a part
};

/// Forms of bokmål and nynorsk to concepts, lemmas and compound parts: a mapped file that
/// `scripts/make_lexicon` derives from a dictionary on the user's machine. Immutable, shared by threads.
/// Whatever the bytes behind the header are, a look-up stays inside the file.
class Lexicon {
 public:
  /// `bytes` begin at a multiple of eight, as mapped files do. Throws Error(unreadable_input) for a file that
  /// is no lexicon, has another version or is cut off. Does not read the whole file.
  explicit Lexicon(Bytes bytes, const std::filesystem::path& name = {});

  /// `form` is case-folded.
  std::optional<LexiconEntry> find(std::string_view form) const {
    return find_hashed(lexicon_format::hash(form));
  }
  /// The same by the form's hash.
  std::optional<LexiconEntry> find_hashed(std::uint64_t hash) const;
  /// The norms that know a form, as bits of `Norms`; 0 where none does.
  unsigned norms_knowing(std::string_view form) const;
  /// False where the form with this hash cannot be a compound's left part; a few are let through that are
  /// none.
  bool may_be_left_part(std::uint64_t hash) const;
  /// Asks memory for the first that `find_hashed` will need, which is mostly the only.
  void prefetch_filter(std::uint64_t hash) const {
    __builtin_prefetch(&form_filter_[lexicon_format::filter_word(hash, form_filter_.size())]);
  }
  /// Asks memory for what `find` will need.
  void prefetch(std::string_view form) const;
  /// The concept that a compound's parts, joined by `+`, stand for.
  std::uint32_t concept_of_signature(std::string_view signature) const;
  std::string_view word(std::uint32_t number) const;
  /// The form's own concept, or what it says as a part where it is no word.
  std::string_view concept_of(const LexiconEntry& entry) const {
    return word(entry.concept_word != lexicon_format::none ? entry.concept_word : entry.left);
  }
  Reading reading(std::uint32_t packed) const;

  /// Package and version that the lexicon was made from.
  std::string_view source() const;
  const Bytes& bytes() const { return bytes_; }
  /// Its pages are mapped at once, for many look-ups (`ask_for_pages`).
  void ask_for() const { ask_for_pages(bytes_); }
  /// Gives its pages' memory back until they are looked up again (`forget_pages`); others may read meanwhile.
  void forget() const { forget_pages(bytes_, bytes_.view); }

 private:
  /// Numbers by hash.
  struct Table {
    std::span<const std::uint32_t> begins;  // of buckets, and one more
    std::span<const std::uint64_t> slots;

    std::span<const std::uint64_t> bucket_of(std::uint64_t hash) const;
    std::uint32_t find(std::uint64_t hash) const;  // `none` where it is not there
  };

  template <class Number>
  std::span<const Number> section(lexicon_format::Section which) const;

  Bytes bytes_;
  Table forms_;
  std::span<const std::uint64_t> form_filter_;
  std::span<const std::uint64_t> left_filter_;
  Table signatures_;
  std::span<const lexicon_format::Entry> entries_;
  std::span<const std::uint32_t> readings_;
  std::span<const std::uint32_t> word_ends_;
  std::span<const char> pool_;
};

}  // namespace erfar
