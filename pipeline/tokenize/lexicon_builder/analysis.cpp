#include "pipeline/tokenize/lexicon_builder/analysis.h"

#include <algorithm>
#include <array>
#include <utility>

namespace erfar::lexicon_builder {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 17> tags{{{"n", WordClass::noun},
                                                                       {"vblex", WordClass::verb},
                                                                       {"vbser", WordClass::aux},
                                                                       {"vbhaver", WordClass::aux},
                                                                       {"vbmod", WordClass::aux},
                                                                       {"adj", WordClass::adj},
                                                                       {"adv", WordClass::adv},
                                                                       {"preadv", WordClass::adv},
                                                                       {"prn", WordClass::pron},
                                                                       {"det", WordClass::det},
                                                                       {"pr", WordClass::adp},
                                                                       {"cnjsub", WordClass::sconj},
                                                                       {"cnjcoo", WordClass::cconj},
                                                                       {"part", WordClass::part},
                                                                       {"ij", WordClass::intj},
                                                                       {"np", WordClass::propn},
                                                                       {"num", WordClass::num}}};

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
  if (first == std::string_view::npos || analysis.find_first_of("+# ", first) != std::string_view::npos)
    return std::nullopt;
  const std::string_view lemma = without_number(analysis.substr(0, first));
  const std::string_view rest = analysis.substr(first);
  const std::string_view name = rest.substr(1, rest.find('>') - 1);
  const auto tag = std::ranges::find(tags, name, &std::pair<std::string_view, WordClass>::first);
  if (tag == tags.end() || !is_usable(lemma)) return std::nullopt;
  const auto has = [&](std::string_view wanted) { return rest.find(wanted) != std::string_view::npos; };
  Analysis result{lemma, tag->second, Role::word, has("<imp>")};
  if (has("<cmp>") || has("<compound-only-L>")) result.role = Role::left;
  if (has("<compound-R>")) result.role = Role::right;
  return result;
}

}  // namespace erfar::lexicon_builder
