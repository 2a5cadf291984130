#include "pipeline/tokenize/compounds.h"

#include <algorithm>
#include <array>
#include <optional>

namespace erfar {
namespace {

constexpr std::size_t shortest =
    3;  // bytes of a part; shorter ones (ås, øy) make compounds of half the language
constexpr std::size_t shortest_in_three = 4;
constexpr std::size_t longest = 64;  // bytes; longer is no word
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

/// Per byte of a form the concept of what stands before it as a compound's left part, `none` for most.
using LeftParts = std::array<std::uint32_t, longest>;

/// Whether there is any.
bool find_left_parts(const Lexicon& lexicon, std::string_view form, LeftParts& lefts) {
  std::uint64_t prefix = lexicon_format::empty_prefix;
  bool any = false;
  for (std::size_t at = 0; at + shortest <= form.size(); ++at) {
    const bool may_end = at >= shortest && is_boundary(form, at);
    lefts[at] = may_end ? lexicon.left_part(lexicon_format::finished(prefix)) : none;
    any |= lefts[at] != none;
    prefix = lexicon_format::extended(prefix, form[at]);
  }
  return any;
}

/// The best boundary in two, the head an entry's `right` or, inside a longer compound, a `left` of its own.
Split best_split(const Lexicon& lexicon, std::string_view form, std::size_t shortest_part,
                 const LeftParts& lefts, std::uint32_t LexiconEntry::*head_role) {
  Split best;
  for (std::size_t at = shortest_part; at + shortest_part <= form.size(); ++at) {
    if (lefts[at] == none) continue;
    const std::size_t hyphen = form[at] == '-' ? 1 : 0;  // nav-tiltak
    const auto right = lexicon.find(form.substr(at + hyphen));
    if (!right || (*right).*head_role == none) continue;
    const auto cost = split_cost(lexicon, form.substr(0, at), form.substr(at), *right);
    if (cost && (best.boundary == 0 || *cost <= best.cost))
      best = {at, *cost, lefts[at], (*right).*head_role};
  }
  return best;
}

}  // namespace

std::vector<std::string_view> split_compound(const Lexicon& lexicon, std::string_view form) {
  LeftParts lefts;
  if (form.size() > longest || form.size() < 2 * shortest || !find_left_parts(lexicon, form, lefts))
    return {};
  if (const Split two = best_split(lexicon, form, shortest, lefts, &LexiconEntry::right); two.boundary != 0)
    return {lexicon.word(two.left), lexicon.word(two.right)};
  // Three parts: the shortest head that leaves a compound of two left parts. Parts of three letters would
  // make compounds of names and foreign words: norg|esf|remme.
  if (form.size() < 3 * shortest_in_three) return {};
  for (std::size_t at = form.size() - shortest_in_three; at >= 2 * shortest_in_three; --at) {
    if (!is_boundary(form, at)) continue;
    const auto head = lexicon.find(form.substr(at));
    if (!head || head->right == none || !split_cost(lexicon, form.substr(0, at), form.substr(at), *head))
      continue;
    const Split two = best_split(lexicon, form.substr(0, at), shortest_in_three, lefts, &LexiconEntry::left);
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
