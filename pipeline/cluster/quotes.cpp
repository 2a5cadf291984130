#include "pipeline/cluster/quotes.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_set>

namespace erfar {
namespace {

constexpr std::size_t most_pooled = 100;
constexpr double nearly_alike = 0.9;  // cosine from which on a second quote would tell a reader nothing
constexpr double of_nearness = 0.7;   // what nearness to the centroid counts; the rest is difference

using Row = Rows<float>::Row;

double cosine(const Row& a, const Row& b) {
  double product = 0;
  std::size_t j = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    while (j < b.size() && b.terms[j] < a.terms[i]) ++j;
    if (j < b.size() && b.terms[j] == a.terms[i]) product += double{a.values[i]} * b.values[j];
  }
  return product;
}

/// Documents that quotes are chosen among, nearest first, no two nearly alike.
struct Pool {
  std::vector<std::uint32_t> documents;
  std::vector<std::size_t> row_of;  // in `rows`
  CompressedRows<float> rows;

  double likeness(std::size_t a, std::size_t b) const {
    return cosine(rows.row(row_of[a]), rows.row(row_of[b]));
  }
};

/// The nearer half of the nearest that differ: farther out, difference would win over nearness.
Pool pool_of(std::span<const std::uint32_t> members, const Corpus& corpus, const TextSpace& space,
             std::size_t least) {
  Pool pool;
  std::unordered_set<std::string_view> respondents;
  for (const std::uint32_t document : members.first(std::min(quotes_look_at, members.size()))) {
    if (pool.documents.size() == most_pooled) break;
    if (respondents.contains(corpus.respondent(document))) continue;
    space.append(document, pool.rows);
    const auto row = pool.rows.row(pool.rows.rows() - 1);
    const bool is_repeated = std::ranges::any_of(
        pool.row_of, [&](std::size_t other) { return cosine(pool.rows.row(other), row) >= nearly_alike; });
    if (is_repeated) continue;
    respondents.insert(corpus.respondent(document));
    pool.documents.push_back(document);
    pool.row_of.push_back(pool.rows.rows() - 1);
  }
  const std::size_t differing = pool.documents.size();
  pool.documents.resize(std::min(differing, std::max(least, (differing + 1) / 2)));
  return pool;
}

}  // namespace

std::vector<DocumentId> quotes_of(std::span<const std::uint32_t> members, const Corpus& corpus,
                                  const TextSpace& space, const std::vector<Assignment>& assignments,
                                  std::size_t most) {
  const Pool pool = pool_of(members, corpus, space, most);
  std::vector<DocumentId> result;
  std::vector<std::size_t> left(pool.documents.size());
  std::iota(left.begin(), left.end(), std::size_t{0});
  std::vector<double> likeness(left.size());  // to the chosen one that it is most like
  const auto relevance = [&](std::size_t i) {
    return of_nearness * assignments[pool.documents[i]].score - (1 - of_nearness) * likeness[i];
  };
  while (result.size() < most && !left.empty()) {
    const std::size_t best = *std::ranges::max_element(left, {}, relevance);
    result.push_back(DocumentId{pool.documents[best]});
    for (const std::size_t i : left) likeness[i] = std::max(likeness[i], pool.likeness(i, best));
    std::erase(left, best);
  }
  return result;
}

}  // namespace erfar
