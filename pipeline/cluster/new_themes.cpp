#include "pipeline/cluster/new_themes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "pipeline/base/fisher_exact.h"
#include "pipeline/cluster/consensus.h"
#include "pipeline/cluster/sample.h"
#include "pipeline/cluster/views.h"
#include "pipeline/weigh/tf_idf.h"

namespace erfar {
namespace {

constexpr std::size_t least_respondents = 5;
constexpr std::size_t most_groups = 30;
constexpr std::size_t documents_a_group = 8;  // on average, when the wave is clustered afresh
constexpr double significant = 0.05;
constexpr double rare = 0.25;  // of its share now is what a new term's share was at most

/// Which terms of the new wave are new: few had them before, and many do now.
std::vector<bool> new_terms(const TermCounts& counts, const TermFrequencies& seen) {
  const auto now = document_frequencies(counts.matrix.terms, counts.vocabulary.size());
  std::vector<std::uint32_t> tested;
  std::vector<double> probabilities;
  std::vector<bool> result(now.size());
  for (std::uint32_t term = 0; term < now.size(); ++term) {
    if (now[term] < least_respondents) continue;
    const std::size_t before = seen.with(counts.vocabulary[TermId{term}]);
    const TwoShares shares{before, seen.documents, now[term], counts.matrix.rows()};
    const double share_before =
        static_cast<double>(before) / static_cast<double>(std::max<std::size_t>(1, seen.documents));
    const double share_now = static_cast<double>(now[term]) / static_cast<double>(counts.matrix.rows());
    tested.push_back(term);
    probabilities.push_back(fisher_risen(shares));
    result[term] = share_before <= rare * share_now;
  }
  const std::vector<double> corrected = holm(probabilities);
  for (std::size_t i = 0; i < tested.size(); ++i) {
    if (corrected[i] > significant) result[tested[i]] = false;
  }
  return result;
}

/// The new term that most of a group's documents share, if half of them do; of equals the first.
std::optional<std::uint32_t> shared_new_term(const std::vector<std::size_t>& group, const TermCounts& counts,
                                             const std::vector<bool>& is_new) {
  std::map<std::uint32_t, std::size_t> with;
  for (const std::size_t document : group) {
    for (const TermId term : counts.matrix.row(document).terms) {
      if (is_new[index_of(term)]) ++with[index_of(term)];
    }
  }
  const auto most = std::ranges::max_element(with, {}, [](const auto& entry) { return entry.second; });
  if (most == with.end() || 2 * most->second < group.size()) return std::nullopt;
  return most->first;
}

bool has_term(std::size_t document, std::uint32_t term, const TermCounts& counts) {
  return std::ranges::binary_search(counts.matrix.row(document).terms, TermId{term});
}

bool has_enough_respondents(const std::vector<std::size_t>& group, const Corpus& corpus) {
  std::unordered_set<std::string_view> respondents;
  for (const std::size_t document : group) respondents.insert(corpus.respondent(document));
  return respondents.size() >= least_respondents;
}

}  // namespace

std::vector<NewTheme> new_themes(const Corpus& corpus, const WeightedTerms& weighted, const TextSpace& space,
                                 const TermFrequencies& seen, const ClusterSettings& settings) {
  const TermCounts& counts = weighted.terms.counts;
  const std::vector<bool> is_new = new_terms(counts, seen);
  if (std::ranges::none_of(is_new, [](bool found) { return found; })) return {};
  const std::vector<std::size_t> sample =
      sample_of(corpus, weighted.rows(), settings.sample, settings.k_means.seed);
  KMeansSettings afresh = settings.k_means;
  afresh.clusters = std::clamp<std::size_t>(sample.size() / documents_a_group, 2, most_groups);
  std::map<std::uint32_t, std::vector<std::size_t>> around;  // documents by the new term of their cluster
  for (auto& group : consensus(views(space, sample, weighted.background, afresh.seed), afresh)) {
    for (std::size_t& document : group) document = sample[document];
    if (const auto term = shared_new_term(group, counts, is_new))
      around[*term].insert(around[*term].end(), group.begin(), group.end());
  }
  const auto by_text = [&](std::size_t i) { return std::tuple(corpus.texts[i], corpus.ids[i], i); };
  std::vector<NewTheme> result;
  for (auto& [term, clusters] : around) {
    std::ranges::sort(clusters, {}, by_text);
    NewTheme found{std::move(clusters), {}};
    std::ranges::copy_if(found.clusters, std::back_inserter(found.documents),
                         [&, term = term](std::size_t document) { return has_term(document, term, counts); });
    if (has_enough_respondents(found.documents, corpus)) result.push_back(std::move(found));
  }
  std::ranges::sort(result, [&](const NewTheme& a, const NewTheme& b) {
    return a.documents.size() != b.documents.size()
               ? a.documents.size() > b.documents.size()
               : by_text(a.documents.front()) < by_text(b.documents.front());
  });
  return result;
}

}  // namespace erfar
