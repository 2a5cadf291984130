#include "pipeline/cluster/border.h"

#include <algorithm>
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
  std::vector<DocumentId> result;
  while (result.size() < most) {
    std::vector<std::uint32_t> left;
    std::ranges::copy_if(members, std::back_inserter(left), [&](std::uint32_t i) {
      return assignments[i].second_theme != no_theme && !respondents.contains(corpus.respondent(i));
    });
    if (left.empty()) break;
    const std::uint32_t nearest = *std::ranges::min_element(left, {}, [&](std::uint32_t i) {
      return std::tuple(assignments[i].score - assignments[i].second, corpus.texts[i], corpus.ids[i], i);
    });
    respondents.insert(corpus.respondent(nearest));
    result.push_back(DocumentId{nearest});
  }
  return result;
}

}  // namespace erfar
