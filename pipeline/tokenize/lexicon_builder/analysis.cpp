#include "pipeline/tokenize/lexicon_builder/analysis.h"

#include <algorithm>
#include <array>

namespace erfar::lexicon_builder {
namespace {

struct Tag {
  std::string_view name;
  WordClass word_class;
  std::uint8_t rank;
};

// Function words come first: å, viss and for are nouns too, but hardly ever in running text. Names come last.
constexpr std::array<Tag, 17> tags{{{"part", WordClass::part, 0},
                                    {"cnjcoo", WordClass::cconj, 1},
                                    {"cnjsub", WordClass::sconj, 1},
                                    {"pr", WordClass::adp, 2},
                                    {"prn", WordClass::pron, 2},
                                    {"det", WordClass::det, 3},
                                    {"vbser", WordClass::aux, 3},
                                    {"vbhaver", WordClass::aux, 3},
                                    {"vbmod", WordClass::aux, 3},
                                    {"num", WordClass::num, 4},
                                    {"adv", WordClass::adv, 5},
                                    {"adj", WordClass::adj, 8},
                                    {"n", WordClass::noun, 7},
                                    {"vblex", WordClass::verb, 8},
                                    {"preadv", WordClass::adv, 9},
                                    {"ij", WordClass::intj, 12},
                                    {"np", WordClass::propn, 14}}};

constexpr std::uint8_t rare = 3;  // imperatives, beside anything else the form may be

bool is_usable(std::string_view lemma) {
  return !lemma.empty() && lemma.find_first_of(" #+_") == std::string_view::npos && lemma != "NON_ANALYSIS" &&
         !lemma.starts_with("DUE_TO_LT_PROC_HANG");
}

/// Homonyms are numbered in the dictionary: å¹. The numbers are no part of the word.
std::string_view without_number(std::string_view lemma) {
  for (const std::string_view number : {"¹", "²", "³"}) {
    if (lemma.ends_with(number)) lemma.remove_suffix(number.size());
  }
  return lemma;
}

}  // namespace

std::optional<Analysis> read_analysis(std::string_view analysis) {
  const std::size_t first = analysis.find('<');
  if (first == std::string_view::npos || analysis.find('+', first) != std::string_view::npos)
    return std::nullopt;
  const std::string_view lemma = without_number(analysis.substr(0, first));
  const std::string_view rest = analysis.substr(first);
  const std::string_view name = rest.substr(1, rest.find('>') - 1);
  const auto tag = std::ranges::find(tags, name, &Tag::name);
  if (tag == tags.end() || !is_usable(lemma)) return std::nullopt;
  const auto has = [&](std::string_view wanted) { return rest.find(wanted) != std::string_view::npos; };
  Analysis result{lemma, name, tag->word_class, Role::word, tag->rank};
  if (has("<cmp>") || has("<compound-only-L>")) result.role = Role::left;
  if (has("<compound-R>")) result.role = Role::right;
  if (has("<imp>")) result.rank = static_cast<std::uint8_t>(result.rank + rare);
  return result;
}

}  // namespace erfar::lexicon_builder
