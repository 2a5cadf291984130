#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pipeline/read/corpus.h"
#include "pipeline/report/few_weights.h"
#include "pipeline/report/respondent_groups.h"
#include "pipeline/report/summary.h"
#include "pipeline/report/weights.h"

namespace erfar {

/// Distinct respondents: how many, and what they weigh.
struct People {
  std::size_t count = 0;
  double weight = 0;
  double squares = 0;  // sum of squared weights
};

/// How the people behind groups of documents are counted: by respondent, never by comment. Counts are of
/// people whatever they weigh; shares are of weights.
class RespondentCounter {
 public:
  /// Views the corpus. Counts above zero and under `minimum` are masked.
  RespondentCounter(const Corpus& corpus, std::size_t minimum, const SurveyWeights& weights = {});
  RespondentCounter(const RespondentCounter&) = delete;  // its rules on weights view its groups

  std::size_t all() const { return weights_.size(); }
  /// Distinct respondents of the documents.
  std::size_t count(std::span<const std::uint32_t> documents) const;
  /// Share of all respondents; empty where it would tell a masked count (`FewWeights`).
  std::optional<Share> share(std::span<const std::uint32_t> documents) const;
  /// The same of the parts of a whole whose share is known, and of which `rest` is in no part; those `hidden`
  /// (1) have none. Where a part has none, the smallest others have none either until those that have none,
  /// whose share together is what the others leave, tell no masked count together.
  std::vector<std::optional<Share>> shares(std::span<const std::span<const std::uint32_t>> parts,
                                           std::span<const std::uint8_t> hidden,
                                           std::vector<std::uint32_t> rest) const;
  /// By each of the columns of `groups_of`. Parts have shares where all of the documents' people have one.
  std::vector<Split> splits(std::span<const std::uint32_t> documents) const;
  /// Empty without weights.
  std::optional<Weighting> weighting() const;
  Count masked(std::size_t count) const;
  /// Which roles, by code, so many of the documents' people have that they may be told; empty where no column
  /// says them.
  std::vector<bool> told_roles(std::span<const std::uint32_t> documents) const;
  /// The document's role, if it may be told.
  std::string role(std::uint32_t document, const std::vector<bool>& told) const;

 private:
  People people(std::span<const std::uint32_t> respondents) const;
  People people_behind(std::span<const std::uint32_t> documents) const;
  std::vector<People> by_value(const CodedColumn& column, std::span<const std::uint32_t> documents) const;

  std::size_t minimum_;
  RespondentGroups groups_;
  std::string weighted_by_;      // empty without weights
  std::vector<double> weights_;  // by respondent
  FewWeights few_weights_;
  People everyone_;
  std::vector<std::vector<People>> totals_;  // by column and value, over all documents
};

}  // namespace erfar
