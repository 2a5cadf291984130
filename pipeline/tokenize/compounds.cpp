#include "pipeline/tokenize/compounds.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "pipeline/tokenize/part_hashes.h"

namespace erfar {
namespace {

constexpr std::size_t shortest =
    3;  // bytes of a part; shorter ones (ås, øy) make compounds of half the language
constexpr std::size_t shortest_in_three = 4;
using lexicon_format::none;

bool is_boundary(std::string_view form, std::size_t at) {
  return (static_cast<unsigned char>(form[at]) & 0xC0U) != 0x80U;
}

/// Endings after which Norwegian links by s (Faarlund, Lie & Vannebo 1997, section 2.4): the s belongs to the
/// left part, smittesporings|lag but not smittesporing|slag.
bool links_by_s(std::string_view left) {
  return left.ends_with("ing") || left.ends_with("sjon") || left.ends_with("het") || left.ends_with("heit") ||
         left.ends_with("skap") || left.ends_with("tet") || left.ends_with("dom");
}

bool is_vowel_end(std::string_view left) {
  if (left.ends_with("æ") || left.ends_with("ø") || left.ends_with("å")) return true;
  return std::string_view("aeiouy").find(left.back()) != std::string_view::npos;
}

bool is_noun(const Lexicon& lexicon, const LexiconEntry& entry) {
  return std::ranges::any_of(entry.readings, [&](std::uint32_t packed) {
    return lexicon.reading(packed).word_class == WordClass::noun;
  });
}

/// Smaller is likelier; nothing where the boundary is forbidden.
std::optional<int> split_cost(const Lexicon& lexicon, std::string_view left, std::string_view right,
                              const LexiconEntry& head) {
  if (right.front() == 's' && links_by_s(left)) return std::nullopt;
  if (right.starts_with("ring") && is_vowel_end(left)) return std::nullopt;  // koronavaksine|ring
  int cost = 0;
  if (!is_noun(lexicon, head)) cost += 4;
  if (left.size() < 4) cost += 2;
  if (right.size() < 4) cost += 2;
  return cost < 6 ? std::optional(cost) : std::nullopt;  // sen|trale: two faults are one too many
}

struct Split {
  std::size_t boundary = 0;  // 0 = none
  int cost = 0;
  std::uint32_t left = none;
  std::uint32_t right = none;
};

/// A form in which parts are looked for.
struct Whole {
  std::string_view form;
  PartHashes hashes;
  std::uint64_t lefts = 0;  // a bit for each byte before which a compound's left part may end
};

Whole whole(const Lexicon& lexicon, std::string_view form) {
  Whole result{form, PartHashes(form)};
  for (std::size_t at = shortest; at + shortest <= form.size(); ++at) {
    if (is_boundary(form, at) && lexicon.may_be_left_part(result.hashes.before(at)))
      result.lefts |= std::uint64_t{1} << at;
  }
  return result;
}

/// The best boundary in two of the first `end` bytes, the head an entry's `right` or, inside a longer
/// compound, a `left` of its own. The left part is looked up last: fewer boundaries have a head behind them.
Split best_split(const Lexicon& lexicon, const Whole& in, std::size_t end, std::size_t shortest_part,
                 std::uint32_t LexiconEntry::*head_role) {
  const std::string_view form = in.form.substr(0, end);
  Split best;
  for (std::size_t at = shortest_part; at + shortest_part <= end; ++at) {
    if ((in.lefts >> at & 1U) == 0) continue;
    const std::size_t hyphen = form[at] == '-' ? 1 : 0;  // nav-tiltak
    const auto right = lexicon.find_hashed(in.hashes.of(at + hyphen, end));
    if (!right || (*right).*head_role == none) continue;
    const auto cost = split_cost(lexicon, form.substr(0, at), form.substr(at), *right);
    if (!cost || (best.boundary != 0 && *cost > best.cost)) continue;
    const auto left = lexicon.find_hashed(in.hashes.before(at));
    if (left && left->left != none) best = {at, *cost, left->left, (*right).*head_role};
  }
  return best;
}

}  // namespace

std::vector<std::string_view> split_compound(const Lexicon& lexicon, std::string_view form) {
  if (form.size() > PartHashes::longest || form.size() < 2 * shortest) return {};
  const Whole in = whole(lexicon, form);
  if (in.lefts == 0) return {};
  if (const Split two = best_split(lexicon, in, form.size(), shortest, &LexiconEntry::right);
      two.boundary != 0)
    return {lexicon.word(two.left), lexicon.word(two.right)};
  // Three parts: the shortest head that leaves a compound of two left parts. Parts of three letters would
  // make compounds of names and foreign words: norg|esf|remme.
  if (form.size() < 3 * shortest_in_three) return {};
  for (std::size_t at = form.size() - shortest_in_three; at >= 2 * shortest_in_three; --at) {
    if (!is_boundary(form, at)) continue;
    const auto head = lexicon.find_hashed(in.hashes.from(at));
    if (!head || head->right == none || !split_cost(lexicon, form.substr(0, at), form.substr(at), *head))
      continue;
    const Split two = best_split(lexicon, in, at, shortest_in_three, &LexiconEntry::left);
    if (two.boundary != 0)
      return {lexicon.word(two.left), lexicon.word(two.right), lexicon.word(head->right)};
  }
  return {};
}

std::string signature_of(const std::vector<std::string_view>& parts) {
  std::string signature;
  for (const std::string_view part : parts) {
    if (!signature.empty()) signature += '+';
    signature += part;
  }
  return signature;
}

}  // namespace erfar
