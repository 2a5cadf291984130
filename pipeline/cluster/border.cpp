#include "pipeline/cluster/border.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace erfar {

std::vector<DocumentId> border_of(std::span<const std::uint32_t> members, const Corpus& corpus,
                                  const std::vector<Assignment>& assignments,
                                  std::span<const DocumentId> quotes, std::size_t most) {
  std::unordered_set<std::string_view> respondents;
  for (const DocumentId quote : quotes) respondents.insert(corpus.respondent(index_of(quote)));
  std::vector<std::uint32_t> left;  // a heap, the nearest first: few of many are looked at
  std::ranges::copy_if(members, std::back_inserter(left),
                       [&](std::uint32_t i) { return assignments[i].second_theme != no_theme; });
  const auto by_place = [&](std::uint32_t i) {
    return std::tuple(assignments[i].score - assignments[i].second, corpus.texts[i], corpus.ids[i], i);
  };
  std::ranges::make_heap(left, std::ranges::greater(), by_place);
  std::vector<DocumentId> result;
  while (result.size() < most && !left.empty()) {
    std::ranges::pop_heap(left, std::ranges::greater(), by_place);
    const std::uint32_t nearest = left.back();
    left.pop_back();
    if (respondents.insert(corpus.respondent(nearest)).second) result.push_back(DocumentId{nearest});
  }
  return result;
}

}  // namespace erfar
