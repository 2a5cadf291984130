#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/read/corpus.h"
#include "pipeline/report/summary.h"
#include "pipeline/report/weights.h"

namespace erfar {

/// A column's values as numbers: `codes[document]` indexes `values`, which stand in byte order.
struct CodedColumn {
  std::string name;
  std::vector<std::string_view> values;
  std::vector<std::uint32_t> codes;
};

CodedColumn coded(std::string name, const std::vector<std::string_view>& values);

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
  /// Splits by `question`, `wave` and every column of 2 to 12 values, the role's column first.
  /// Counts above zero and under `minimum` are masked.
  RespondentCounter(const Corpus& corpus, std::size_t minimum, const SurveyWeights& weights = {});

  std::size_t all() const { return respondents_.values.size(); }
  /// Distinct respondents of the documents.
  std::size_t count(std::span<const std::uint32_t> documents) const;
  /// Share of all respondents; empty where it would tell a masked count (`tells_few`).
  std::optional<Share> share(std::span<const std::uint32_t> documents) const;
  /// The same of the parts of a whole whose share is known, and of which `rest` is in no part; those `hidden`
  /// (1) have none. Where a part has none, the smallest others have none either until those that have none,
  /// whose share together is what the others leave, tell no masked count together.
  std::vector<std::optional<Share>> shares(std::span<const std::span<const std::uint32_t>> parts,
                                           std::span<const std::uint8_t> hidden,
                                           std::vector<std::uint32_t> rest) const;
  /// Parts have shares where all of the documents' people have one.
  std::vector<Split> splits(std::span<const std::uint32_t> documents) const;
  /// Empty without weights.
  std::optional<Weighting> weighting() const;
  Count masked(std::size_t count) const;
  /// The document's role; empty where no column says or where too few respondents of `among` have it.
  std::string role(std::uint32_t document, std::span<const std::uint32_t> among) const;

 private:
  People people(std::span<const std::uint32_t> documents) const;
  std::vector<People> by_value(const CodedColumn& column, std::span<const std::uint32_t> documents) const;

  // A count and a weighted share are two equations in how many people there are of each weight. Weights that
  // are few, as those of a stratified sample, can be known from outside; more than a column may have values
  // to be split by are known to those only who have the rows.
  bool has_few_weights() const;
  bool has_few_of_a_weight(std::span<const std::uint32_t> documents) const;
  /// Whether the share would tell a small number of people of one weight: among all of them, or among those
  /// behind the masked parts of a split, which is what the shown parts leave where the weight follows from
  /// them; or among everyone, whom it is a share of.
  bool tells_few(std::span<const std::uint32_t> documents) const;
  /// The same of the shares of a split's shown parts, and of what these leave of the share of all.
  bool a_part_tells_few(const CodedColumn& column, std::span<const std::uint8_t> hidden,
                        std::span<const std::uint32_t> documents) const;

  std::size_t minimum_;
  CodedColumn respondents_;
  std::string weighted_by_;           // empty without weights
  std::vector<double> weights_;       // by respondent
  CodedColumn groups_of_one_weight_;  // people by weight; empty without weights
  People everyone_;
  std::vector<CodedColumn> columns_;
  std::vector<std::vector<People>> totals_;                // by column and value, over all documents
  std::vector<std::vector<std::uint8_t>> has_one_weight_;  // by column and value; empty without few weights
  std::vector<std::uint8_t> totals_tell_few_;              // by column; what its parts' shares are shares of
  bool everyone_tells_few_ = false;                        // as the effective number and all shares would
  std::size_t role_column_;                                // in `columns_`, or its size
};

}  // namespace erfar
