#include "pipeline/link/suggest.h"

#include <algorithm>
#include <cmath>

namespace erfar {
namespace {

/// 0.5 where a point fits as likely as not, less where the model knows.
float uncertainty(const Candidate& candidate) {
  return std::min(candidate.confidence, 1 - candidate.confidence);
}

}  // namespace

std::vector<DocumentId> suggest(const LinkModel& model, const Links& links, std::size_t count) {
  std::vector<std::vector<DocumentId>> by_point(model.points);
  for (std::uint32_t i = 0; i < links.linked.size(); ++i) {
    if (!model.coded_as.empty() && model.coded_as[i] != LinkModel::not_coded) continue;
    const auto candidates = links.of(DocumentId{i});
    if (!candidates.empty() && candidates[0].score > 0)
      by_point[index_of(candidates[0].point)].push_back(DocumentId{i});
  }
  const auto less_sure = [&](DocumentId a, DocumentId b) {
    const float of_a = uncertainty(links.of(a)[0]), of_b = uncertainty(links.of(b)[0]);
    return of_a != of_b ? of_a > of_b : a < b;
  };
  for (auto& documents : by_point) std::ranges::sort(documents, less_sure);
  std::vector<DocumentId> result;
  for (std::size_t turn = 0; result.size() < count; ++turn) {
    std::vector<DocumentId> of_turn;
    for (const auto& documents : by_point) {
      if (turn < documents.size()) of_turn.push_back(documents[turn]);
    }
    if (of_turn.empty()) break;
    std::ranges::sort(of_turn, less_sure);
    of_turn.resize(std::min(of_turn.size(), count - result.size()));
    result.insert(result.end(), of_turn.begin(), of_turn.end());
  }
  return result;
}

}  // namespace erfar
