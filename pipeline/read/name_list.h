#pragma once

#include <cstdint>
#include <string_view>

namespace erfar {

/// What the list of names says of one word, as a set of bits.
struct NameClass {
  enum Bits : std::uint8_t {
    given = 1,
    surname = 2,
    word = 4,    // also an ordinary word: a name within a sentence, not at its beginning
    place = 8,   // also a place or farm: a name beside another one or where a name is due
    month = 16,  // likewise
  };
  std::uint8_t bits = 0;

  bool is_name() const { return (bits & (given | surname)) != 0; }
  /// Nothing else than a name, wherever it stands with a capital.
  bool is_clear() const { return is_name() && (bits & (word | place | month)) == 0; }
  /// A name wherever a capital is no matter of the sentence.
  bool is_clear_within() const { return is_name() && (bits & (place | month)) == 0; }
};

/// A hash of bytes that grows one byte at a time, so that reading a word makes it on the way.
inline std::uint32_t grown_hash(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x9E3779B1U;
}

/// Looks up a word with a capital as written ("Åse", also "Aase"); `hash` is its grown hash from 0.
NameClass name_class(std::string_view word, std::uint32_t hash);

/// The same where the hash is not known yet.
NameClass name_class(std::string_view word);

/// models/names.tsv, from inside the program.
std::string_view name_list_file();

}  // namespace erfar
