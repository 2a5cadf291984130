#include "pipeline/tokenize/compound_split.h"

#include <algorithm>
#include <array>

namespace erfar {
namespace {

constexpr std::size_t longest_compound = 64;  // bytes; bounds the work on what is no word
constexpr std::size_t shortest_modifier = 2;  // bytes
constexpr std::size_t shortest_head = 3;      // bytes; shorter ones are endings more often than words
constexpr std::uint8_t most_modifiers = 3;
constexpr std::uint8_t none = 255;

bool is_boundary(std::string_view text, std::size_t at) {
  return (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

std::vector<std::size_t> compound_heads(std::string_view form, Norms norm, const Dictionary& dictionary) {
  std::vector<std::size_t> heads;
  if (form.size() < shortest_modifier + shortest_head || form.size() > longest_compound) return heads;
  std::array<std::uint8_t, longest_compound + 1> modifiers;  // fewest that cover the bytes before a place
  modifiers.fill(none);
  modifiers[0] = 0;
  std::uint8_t fewest = none;
  for (std::size_t end = shortest_modifier; end + shortest_head <= form.size(); ++end) {
    if (!is_boundary(form, end)) continue;
    for (std::size_t begin = 0; begin + shortest_modifier <= end; ++begin)
      if (modifiers[begin] < std::min(most_modifiers, modifiers[end]) &&
          dictionary.is_compound_part(form.substr(begin, end - begin), norm))
        modifiers[end] = std::min<std::uint8_t>(modifiers[end], modifiers[begin] + 1);
    if (modifiers[end] > std::min(fewest, most_modifiers)) continue;
    if (!dictionary.is_compound_head(form.substr(end), norm)) continue;
    if (modifiers[end] < fewest) heads.clear();
    fewest = modifiers[end];
    heads.push_back(end);
  }
  return heads;
}

}  // namespace erfar
