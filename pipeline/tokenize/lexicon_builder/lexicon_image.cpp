#include "pipeline/tokenize/lexicon_builder/lexicon_image.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <stdexcept>

#include "pipeline/base/sha256.h"

namespace erfar::lexicon_builder {
namespace {

using namespace lexicon_format;

template <class Number>
void append(std::string& bytes, std::uint64_t& size, const std::vector<Number>& numbers) {
  size = numbers.size() * sizeof(Number);
  bytes.append(reinterpret_cast<const char*>(numbers.data()), size);
  bytes.resize(aligned(bytes.size()));
}

}  // namespace

void LexiconImage::add(std::string_view form, const FormEntry& entry) {
  const auto [at, fresh] = numbers_.emplace(entry, static_cast<std::uint32_t>(numbers_.size()));
  if (fresh) entries_.push_back(&at->first);
  forms_.push_back({hash(form), at->second});
  if (entry.left != none) lefts_.push_back(forms_.back());
}

void LexiconImage::add_signature(std::string_view signature, std::uint32_t concept_word) {
  signatures_.push_back({hash(signature), concept_word});
}

LexiconImage::Table LexiconImage::table(const std::vector<Key>& keys) {
  constexpr std::size_t keys_per_bucket = 8;  // as many as a line of a processor's cache holds, or twice that
  Table result;
  result.begins.resize(std::bit_floor(std::max<std::size_t>(keys.size() / keys_per_bucket, 1)) + 1);
  const std::size_t buckets = result.begins.size() - 1;
  for (const Key& key : keys) ++result.begins[bucket(key.hash, buckets) + 1];
  std::partial_sum(result.begins.begin(), result.begins.end(), result.begins.begin());
  std::vector<std::uint32_t> next = result.begins;
  result.slots.resize(keys.size());
  for (const Key& key : keys) {
    if (key.value > max_number)
      throw std::length_error("more entries than the lexicon's format has room for");
    result.slots[next[bucket(key.hash, buckets)]++] = fingerprint(key.hash) | key.value;
  }
  return result;
}

std::vector<std::uint64_t> LexiconImage::filter(const std::vector<Key>& keys) {
  constexpr std::size_t bits_per_key = 8;
  std::vector<std::uint64_t> words(std::bit_ceil(std::max<std::size_t>(keys.size() * bits_per_key / 64, 1)));
  for (const Key& key : keys) words[filter_word(key.hash, words.size())] |= filter_bits(key.hash);
  return words;
}

std::string LexiconImage::bytes(std::string_view source) const {
  std::vector<Entry> entries;
  std::vector<std::uint32_t> readings;
  for (const FormEntry* entry : entries_) {
    entries.push_back(
        {entry->concept_word, entry->left, entry->right, static_cast<std::uint32_t>(readings.size())});
    readings.insert(readings.end(), entry->readings.begin(), entry->readings.end());
  }
  entries.push_back({none, none, none, static_cast<std::uint32_t>(readings.size())});
  std::vector<std::uint32_t> word_ends;
  std::vector<char> pool;
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    pool.insert(pool.end(), words_[word].begin(), words_[word].end());
    word_ends.push_back(static_cast<std::uint32_t>(pool.size()));
  }

  Header header{.magic = magic, .version = version, .header_bytes = sizeof(Header)};
  std::string body;
  const Table form_table = table(forms_);
  append(body, header.size[Section::form_buckets], form_table.begins);
  append(body, header.size[Section::forms], form_table.slots);
  append(body, header.size[Section::form_filter], filter(forms_));
  append(body, header.size[Section::left_filter], filter(lefts_));
  const Table signature_table = table(signatures_);
  append(body, header.size[Section::signature_buckets], signature_table.begins);
  append(body, header.size[Section::signatures], signature_table.slots);
  append(body, header.size[Section::entries], entries);
  append(body, header.size[Section::readings], readings);
  append(body, header.size[Section::word_ends], word_ends);
  append(body, header.size[Section::pool], pool);
  const std::string digest = sha256(body);
  std::ranges::copy(digest, header.sha256.begin());
  std::ranges::copy(source.substr(0, header.source.size() - 1), header.source.begin());
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + body;
}

}  // namespace erfar::lexicon_builder
