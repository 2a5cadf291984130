#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/tokenize/lexicon_builder/word_pool.h"
#include "pipeline/tokenize/lexicon_format.h"

namespace erfar::lexicon_builder {

/// What is said of one form; equal for many.
struct FormEntry {
  std::uint32_t concept_word = lexicon_format::none;  // words of the image
  std::uint32_t left = lexicon_format::none;
  std::uint32_t right = lexicon_format::none;
  std::vector<std::uint32_t> readings;
  auto operator<=>(const FormEntry&) const = default;
};

/// Collects a lexicon and lays it out as `lexicon_format` says.
class LexiconImage {
 public:
  std::uint32_t word(std::string_view text) { return words_.number_of(text); }
  void add(std::string_view form, const FormEntry& entry);
  void add_signature(std::string_view signature, std::uint32_t concept_word);
  /// The file's bytes: the same for the same calls. `source` names what it was made from.
  std::string bytes(std::string_view source) const;

 private:
  struct Key {
    std::uint64_t hash;
    std::uint32_t value;
  };
  struct Table {
    std::vector<std::uint32_t> begins;  // of buckets, and one more
    std::vector<std::uint64_t> slots;
  };
  WordPool words_;
  std::vector<Key> forms_;
  std::vector<Key> lefts_;
  std::vector<Key> signatures_;
  std::map<FormEntry, std::uint32_t> numbers_;
  std::vector<const FormEntry*> entries_;
  static Table table(const std::vector<Key>& keys);
  static std::vector<std::uint64_t> filter(const std::vector<Key>& keys);
};

}  // namespace erfar::lexicon_builder
