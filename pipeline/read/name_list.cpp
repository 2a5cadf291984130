#include "pipeline/read/name_list.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/base/arena.h"
#include "pipeline/base/embedded.h"

ERFAR_EMBEDDED(names_file, "models/names.tsv")

namespace erfar {
namespace {

std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 0;
  for (const char byte : word) hash = grown_hash(hash, byte);
  return hash;
}

std::uint8_t bits_of(std::string_view column) {
  constexpr std::array<std::pair<std::string_view, int>, 6> meanings{
      {{"given", NameClass::given},
       {"surname", NameClass::surname},
       {"both", NameClass::given | NameClass::surname},
       {"word", NameClass::word},
       {"place", NameClass::place},
       {"month", NameClass::month}}};
  const auto found = std::ranges::find(meanings, column, &std::pair<std::string_view, int>::first);
  return found == meanings.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found->second);
}

/// "Åse" -> "Aase", as where the keyboard has no Å.
std::string without_norwegian_letters(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> spellings{
      {{"Å", "Aa"}, {"å", "aa"}, {"Ø", "Oe"}, {"ø", "oe"}, {"Æ", "Ae"}, {"æ", "ae"}}};
  std::string result(name);
  for (const auto& [letter, spelling] : spellings) {
    for (std::size_t at = result.find(letter); at != std::string::npos; at = result.find(letter, at)) {
      result.replace(at, letter.size(), spelling);
    }
  }
  return result;
}

/// An open hash table, a third full; the slot tells most misses by the hash alone.
class NameTable {
 public:
  explicit NameTable(std::string_view file) : slots_(size) {
    while (!file.empty()) {
      const std::string_view line = file.substr(0, file.find('\n'));
      file.remove_prefix(std::min(line.size() + 1, file.size()));
      if (!line.starts_with('#')) add_line(line);
    }
  }

  NameClass of(std::string_view word, std::uint32_t hash) const {
    for (std::size_t at = slot_of(hash); slots_[at].bits != 0; at = (at + 1) % size) {
      if (slots_[at].hash == hash && slots_[at].name == word) return {slots_[at].bits};
    }
    return {};
  }

 private:
  static constexpr std::size_t size = std::size_t{1} << 14;
  struct Slot {
    std::string_view name;
    std::uint32_t hash = 0;
    std::uint8_t bits = 0;
  };

  static std::size_t slot_of(std::uint32_t hash) { return hash >> 18; }

  void add_line(std::string_view line) {
    const std::size_t first = std::min(line.find('\t'), line.size());
    const std::size_t second = std::min(line.find('\t', first + 1), line.size());
    const std::string_view name = line.substr(0, first);
    const auto column = [&](std::size_t begin, std::size_t end) {
      return begin < end ? bits_of(line.substr(begin, end - begin)) : std::uint8_t{0};
    };
    const auto bits = static_cast<std::uint8_t>(column(first + 1, second) | column(second + 1, line.size()));
    if (bits == 0) return;
    add(name, bits);
    if (const std::string spelling = without_norwegian_letters(name); spelling != name)
      add(spellings_.store(spelling), bits);
  }

  /// `name` stays where it is.
  void add(std::string_view name, std::uint8_t bits) {
    const std::uint32_t hash = hash_of(name);
    std::size_t at = slot_of(hash);
    while (slots_[at].bits != 0 && slots_[at].name != name) at = (at + 1) % size;
    slots_[at] = {name, hash, static_cast<std::uint8_t>(slots_[at].bits | bits)};
  }

  std::vector<Slot> slots_;
  Arena spellings_;
};

const NameTable& table() {
  static const NameTable names(names_file());
  return names;
}

}  // namespace

NameClass name_class(std::string_view word, std::uint32_t hash) { return table().of(word, hash); }

NameClass name_class(std::string_view word) { return name_class(word, hash_of(word)); }

std::string_view name_list_file() { return names_file(); }

}  // namespace erfar
