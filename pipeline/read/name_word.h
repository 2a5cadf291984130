#pragma once

#include <cstddef>
#include <string_view>

#include "pipeline/read/name_list.h"

namespace erfar {

/// A capitalised word as far as a name goes: "Kari", "Tor-Inge", "Myrseth-Lian", "O'Brien", "Karis".
struct NameWord {
  std::size_t begin = 0, end = 0;  // bytes of the text
  NameClass name;                  // of the word, or of its most telling part where it is hyphenated
  bool hyphenated = false;         // all parts with a capital
  bool in_capitals = false;        // "KARI"
  bool is_initial = false;         // one letter
  bool is_broken = false;          // a hyphen behind it: "Kristian- og …"
};

/// Reads the word that begins with the capital at `at`. Where only the first part of a hyphenated word has a
/// capital ("Hansen-utvalget"), the word is that part.
NameWord read_name_word(std::string_view text, std::size_t at);

}  // namespace erfar
