#include "pipeline/report/few_weights.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>

#include "pipeline/report/small_cells.h"

namespace erfar {
namespace {

CodedColumn coded_weights(const std::vector<double>& weights) {
  std::vector<double> distinct = weights;
  std::ranges::sort(distinct);
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  CodedColumn result{"", std::vector<std::string_view>(distinct.size()), {}};
  for (const double weight : weights) {
    const auto place = std::ranges::lower_bound(distinct, weight) - distinct.begin();
    result.codes.push_back(static_cast<std::uint32_t>(place));
  }
  return result;
}

/// Of which values (1) all documents have the same weight.
std::vector<std::uint8_t> one_weight_of(const CodedColumn& column, const CodedColumn& by_weight) {
  std::vector<std::optional<std::uint32_t>> first(column.values.size());
  std::vector<std::uint8_t> result(column.values.size(), 1);
  for (std::size_t i = 0; i < by_weight.codes.size(); ++i) {
    std::optional<std::uint32_t>& weight = first[column.codes[i]];
    if (!weight) weight = by_weight.codes[i];
    if (*weight != by_weight.codes[i]) result[column.codes[i]] = 0;
  }
  return result;
}

std::vector<std::size_t> sizes(const std::vector<std::vector<std::uint32_t>>& groups) {
  std::vector<std::size_t> result;
  for (const auto& people : groups) result.push_back(people.size());
  return result;
}

}  // namespace

FewWeights::FewWeights(const RespondentGroups& groups, const SurveyWeights& weights, std::size_t minimum)
    : groups_(groups), minimum_(minimum), by_weight_(coded_weights(weights.of_document)) {
  if (!are_few()) return;
  std::vector<std::uint32_t> everything(by_weight_.codes.size());
  std::iota(everything.begin(), everything.end(), 0U);
  for (const CodedColumn& column : groups.columns) {
    has_one_weight_.push_back(one_weight_of(column, by_weight_));
    told_by_totals_.push_back(told_by_parts(column, hidden_in(column, everything), everything));
  }
  told_by_everyone_ = told_by_share(everything);
}

std::vector<std::uint8_t> FewWeights::hidden_in(const CodedColumn& column,
                                                std::span<const std::uint32_t> documents) const {
  return hidden_cells(sizes(respondents_by_value(column, groups_.respondents, documents)), minimum_);
}

bool FewWeights::are_few() const {
  return by_weight_.values.size() >= 2 && by_weight_.values.size() <= most_values;
}

bool FewWeights::has_few_of_a_weight(std::span<const std::uint32_t> documents) const {
  return std::ranges::any_of(respondents_by_value(by_weight_, groups_.respondents, documents),
                             [&](const auto& people) { return is_small_cell(people.size(), minimum_); });
}

bool FewWeights::told_by_share(std::span<const std::uint32_t> documents) const {
  if (!are_few()) return false;
  if (told_by_everyone_ || has_few_of_a_weight(documents)) return true;
  for (std::size_t c = 0; c < groups_.columns.size(); ++c) {
    const CodedColumn& column = groups_.columns[c];
    const std::vector<std::uint8_t> hidden = hidden_in(column, documents);
    std::vector<std::uint32_t> behind_hidden;
    bool shown_have_one_weight = true;
    for (const std::uint32_t document : documents) {
      const std::uint32_t value = column.codes[document];
      if (hidden[value] != 0) behind_hidden.push_back(document);
      shown_have_one_weight &= hidden[value] != 0 || has_one_weight_[c][value] != 0;
    }
    if (shown_have_one_weight && has_few_of_a_weight(behind_hidden)) return true;
  }
  return false;
}

bool FewWeights::told_by_parts(const CodedColumn& column, std::span<const std::uint8_t> hidden,
                               std::span<const std::uint32_t> documents) const {
  if (!are_few()) return false;
  std::vector<std::vector<std::uint32_t>> parts(column.values.size() + 1);  // the masked ones together last
  for (const std::uint32_t document : documents) {
    const std::uint32_t value = column.codes[document];
    parts[hidden[value] != 0 ? column.values.size() : value].push_back(document);
  }
  return std::ranges::any_of(parts, [&](const auto& part) { return has_few_of_a_weight(part); });
}

}  // namespace erfar
