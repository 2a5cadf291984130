#include "pipeline/link/suggest.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// Links with one candidate each: point and confidence.
Links links_of(const std::vector<std::pair<std::uint32_t, float>>& first) {
  Links links{.per_document = 1};
  for (const auto& [point, confidence] : first) {
    links.candidates.push_back({LearningPointId{point}, 0.1F, confidence});
    links.linked.push_back(1);
  }
  return links;
}

Numbers suggested(const LinkModel& model, const Links& links, std::size_t count) {
  Numbers result;
  for (const DocumentId document : suggest(model, links, count)) result.push_back(index_of(document));
  return result;
}

TEST(UnitSuggest, TheLeastSureOfEveryPointByTurns) {
  const LinkModel model{.points = 2};
  const Links links = links_of({{0, 0.5F}, {0, 0.6F}, {0, 0.45F}, {1, 0.9F}, {1, 0.2F}});
  EXPECT_EQ(suggested(model, links, 3), (Numbers{0, 4, 2}));
  EXPECT_EQ(suggested(model, links, 99), (Numbers{0, 4, 2, 3, 1})) << "no more than there are";
}

TEST(UnitSuggest, NothingThatIsCodedOrSharesNoWord) {
  const LinkModel model{.points = 1, .coded_as = {0, LinkModel::not_coded, LinkModel::not_coded}};
  Links links = links_of({{0, 0.5F}, {0, 0.1F}, {0, 0.5F}});
  links.candidates[2].score = 0;
  EXPECT_EQ(suggested(model, links, 3), Numbers{1});
}

}  // namespace
}  // namespace erfar
