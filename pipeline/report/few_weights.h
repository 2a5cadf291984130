#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/report/respondent_groups.h"
#include "pipeline/report/weights.h"

namespace erfar {

/// Where weighted shares would tell small numbers. A count and a weighted share are two equations in how many
/// people there are of each weight. Weights that are few, as those of a stratified sample, can be known from
/// outside; more than a column may have values to be split by are known to those only who have the rows, so
/// they tell nothing here. `documents` are those behind a point or theme.
class FewWeights {
 public:
  /// Views the groups. Numbers above zero and under `minimum` are small.
  FewWeights(const RespondentGroups& groups, const SurveyWeights& weights, std::size_t minimum);

  bool are_few() const;
  /// Whether the effective number and all shares would tell a small number, as few of all have a weight.
  bool told_by_everyone() const { return told_by_everyone_; }
  /// Whether the shares of this column's values would, as shares of so few.
  bool told_by_totals(std::size_t column) const { return are_few() && told_by_totals_[column] != 0; }
  /// Whether the share would tell a small number of people of one weight: among all of them, or among those
  /// behind the masked parts of a split, which is what the shown parts leave where the weight follows from
  /// them; or among everyone, whom it is a share of.
  bool told_by_share(std::span<const std::uint32_t> documents) const;
  /// The same of the shares of a split's shown parts, and of what these leave of the share of all. `hidden`
  /// (1) is by value of the column.
  bool told_by_parts(const CodedColumn& column, std::span<const std::uint8_t> hidden,
                     std::span<const std::uint32_t> documents) const;

 private:
  bool has_few_of_a_weight(std::span<const std::uint32_t> documents) const;
  /// Which of the column's values (1) have no number.
  std::vector<std::uint8_t> hidden_in(const CodedColumn& column,
                                      std::span<const std::uint32_t> documents) const;

  const RespondentGroups& groups_;
  std::size_t minimum_;
  CodedColumn by_weight_;                                  // documents by weight; empty without weights
  std::vector<std::vector<std::uint8_t>> has_one_weight_;  // by column and value, as all below empty …
  std::vector<std::uint8_t> told_by_totals_;               // … where weights are not few
  bool told_by_everyone_ = false;
};

}  // namespace erfar
