#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace erfar::lexicon_format {

// The file is a header and sections of little-endian numbers, in this order, each 8-byte aligned:
//   form_buckets  where each bucket of `forms` begins, a power of two of them, and one more at the end; a
//                 form is in the bucket that the low bits of its hash name, with eight to sixteen on average
//   forms         of each form 64 bits, bucket after bucket: the high 40 bits of the form's hash and the
//                 entry's number; no place is empty, as each run hashes the whole file
//   form_filter   two bits for every form in the word of 64 that its hash names (a blocked Bloom filter:
//                 Putze, Sanders & Singler 2007), a power of two of words: most look-ups are of what is no
//                 form, and the filter stays in the cache where the slots do not
//   left_filter   the same for forms that can be a compound's left part
//   signature_buckets, signatures  the same of compounds' signatures and their concepts
//   entries       `Entry`; forms that say the same share one; the last one only ends the readings before it
//   readings      lemma << 8 | word class << 4 | norms
//   word_ends     where each word of the pool ends, in bytes
//   pool          words after each other: lemmas as written, concepts among them
// Forms themselves are not stored: 40 bits of fingerprint mistake an unknown word for a known one about once
// in 10^11 look-ups, and the table is a third of the size.

constexpr std::array<char, 8> magic{'E', 'R', 'F', 'A', 'R', 'L', 'X', '\n'};
constexpr std::uint32_t version = 4;  // of the format and of how the builder fills it
constexpr std::uint32_t none = 0xFFFFFFFFU;
constexpr std::uint32_t max_number = (1U << 24U) - 1;  // of an entry or concept: what a slot has room for

enum Section : std::uint32_t {
  form_buckets,
  forms,
  form_filter,
  left_filter,
  signature_buckets,
  signatures,
  entries,
  readings,
  word_ends,
  pool,
  sections
};

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t header_bytes;
  std::array<char, 64> sha256;               // hexadecimal, of all bytes behind the header
  std::array<char, 64> source;               // package and its version, filled up with NUL
  std::array<std::uint64_t, sections> size;  // bytes of each section
};

struct Entry {
  std::uint32_t concept_word;  // numbers of words in the pool, or `none`
  std::uint32_t left;
  std::uint32_t right;
  std::uint32_t first_reading;
};

constexpr std::size_t aligned(std::size_t bytes) { return (bytes + 7) & ~std::size_t{7}; }

/// A word's bytes as digits of a number modulo the prime 2^61 - 1 (Karp & Rabin 1987): what stands before a
/// place and behind it, and the word with a letter changed, are then hashed by a few multiplications …
constexpr std::uint64_t prime = (std::uint64_t{1} << 61U) - 1;
constexpr std::uint64_t base = 0x0F3A5C96B1D24E87U;  // any number below the prime without a pattern

constexpr std::uint64_t reduced(std::uint64_t n) { return n >= prime ? n - prime : n; }
constexpr std::uint64_t times(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = Wide{a} * b;
  return reduced((static_cast<std::uint64_t>(product) & prime) + static_cast<std::uint64_t>(product >> 61U));
}
constexpr std::uint64_t extended(std::uint64_t prefix, char byte) {
  return reduced(times(prefix, base) + static_cast<unsigned char>(byte) + 1);
}
/// … with the finalizer of SplitMix64, whose every bit depends on every bit.
constexpr std::uint64_t finished(std::uint64_t h) {
  h = (h ^ h >> 30U) * 0xBF58476D1CE4E5B9U;
  h = (h ^ h >> 27U) * 0x94D049BB133111EBU;
  return h ^ h >> 31U;
}
constexpr std::uint64_t hash(std::string_view bytes) {
  std::uint64_t h = 0;
  for (const char c : bytes) h = extended(h, c);
  return finished(h);
}

/// A hash's word in a filter, and its bits there: other bits of the hash than the slots go by.
constexpr std::size_t filter_word(std::uint64_t hash, std::size_t words) {
  return (hash >> 36U) & (words - 1);
}
constexpr std::uint64_t filter_bits(std::uint64_t hash) {
  return std::uint64_t{1} << (hash >> 24U & 63U) | std::uint64_t{1} << (hash >> 30U & 63U);
}

constexpr std::uint64_t fingerprint(std::uint64_t hash) { return hash >> 24U << 24U; }
constexpr std::size_t bucket(std::uint64_t hash, std::size_t buckets) { return hash & (buckets - 1); }

}  // namespace erfar::lexicon_format
