#include "pipeline/report/respondents.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "pipeline/report/small_cells.h"
#include "pipeline/report/wilson.h"

namespace erfar {
namespace {

std::vector<std::size_t> counts_of(const std::vector<People>& groups) {
  std::vector<std::size_t> result;
  for (const People& group : groups) result.push_back(group.count);
  return result;
}

Share share_of(const People& some, const People& all) {
  return wilson_of_share(some.weight / all.weight, effective_number(all.weight, all.squares));
}

std::vector<std::uint32_t> numbers_below(std::size_t size) {
  std::vector<std::uint32_t> result(size);
  std::iota(result.begin(), result.end(), 0U);
  return result;
}

}  // namespace

RespondentCounter::RespondentCounter(const Corpus& corpus, std::size_t minimum, const SurveyWeights& weights)
    : minimum_(minimum),
      groups_(groups_of(corpus, weights.column)),
      weighted_by_(weights.column),
      weights_(groups_.respondents.values.size(), 1.0),
      few_weights_(groups_, weights, minimum) {
  for (std::size_t i = 0; i < weights.of_document.size(); ++i)
    weights_[groups_.respondents.codes[i]] = weights.of_document[i];
  everyone_ = people(numbers_below(weights_.size()));
  for (const CodedColumn& column : groups_.columns)
    totals_.push_back(by_value(column, numbers_below(corpus.size())));
}

People RespondentCounter::people(std::span<const std::uint32_t> respondents) const {
  People result{.count = respondents.size()};
  for (const std::uint32_t respondent : respondents) {
    result.weight += weights_[respondent];
    result.squares += weights_[respondent] * weights_[respondent];
  }
  return result;
}

People RespondentCounter::people_behind(std::span<const std::uint32_t> documents) const {
  std::vector<std::uint32_t> respondents;
  for (const std::uint32_t document : documents) respondents.push_back(groups_.respondents.codes[document]);
  std::ranges::sort(respondents);
  const auto repeated = std::ranges::unique(respondents);
  respondents.erase(repeated.begin(), repeated.end());
  return people(respondents);
}

std::size_t RespondentCounter::count(std::span<const std::uint32_t> documents) const {
  return people_behind(documents).count;
}

std::vector<People> RespondentCounter::by_value(const CodedColumn& column,
                                                std::span<const std::uint32_t> documents) const {
  std::vector<People> result;
  for (const auto& respondents : respondents_by_value(column, groups_.respondents, documents))
    result.push_back(people(respondents));
  return result;
}

std::optional<Weighting> RespondentCounter::weighting() const {
  if (weighted_by_.empty()) return std::nullopt;
  return Weighting{
      .column = weighted_by_,
      .effective_respondents = few_weights_.told_by_everyone()
                                   ? std::nullopt
                                   : std::optional(effective_number(everyone_.weight, everyone_.squares)),
      .has_few_weights = few_weights_.are_few()};
}

std::optional<Share> RespondentCounter::share(std::span<const std::uint32_t> documents) const {
  if (few_weights_.told_by_share(documents)) return std::nullopt;
  return share_of(people_behind(documents), everyone_);
}

std::vector<std::optional<Share>> RespondentCounter::shares(
    std::span<const std::span<const std::uint32_t>> parts, std::span<const std::uint8_t> hidden,
    std::vector<std::uint32_t> rest) const {
  std::vector<std::optional<Share>> result(parts.size());
  std::vector<std::size_t> told;
  bool is_one_untold = false;
  const auto leave_untold = [&](std::size_t part) {
    result[part].reset();
    rest.insert(rest.end(), parts[part].begin(), parts[part].end());
    is_one_untold = true;
  };
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (hidden[part] == 0) result[part] = share(parts[part]);
    if (!result[part]) {
      leave_untold(part);
    } else if (!parts[part].empty()) {
      told.push_back(part);
    }
  }
  std::ranges::stable_sort(told, std::greater{}, [&](std::size_t part) { return count(parts[part]); });
  for (; is_one_untold && !told.empty() && few_weights_.told_by_share(rest); told.pop_back())
    leave_untold(told.back());
  return result;
}

std::vector<Split> RespondentCounter::splits(std::span<const std::uint32_t> documents) const {
  const bool has_shares = !few_weights_.told_by_share(documents);
  std::vector<Split> result;
  for (std::size_t c = 0; c < groups_.columns.size(); ++c) {
    const CodedColumn& column = groups_.columns[c];
    const std::vector<People> behind = by_value(column, documents);
    const std::vector<std::uint8_t> hidden_counts = hidden_cells(counts_of(behind), minimum_);
    const std::vector<std::uint8_t> hidden_totals = hidden_cells(counts_of(totals_[c]), minimum_);
    const bool parts_have_shares = has_shares && !few_weights_.told_by_totals(c) &&
                                   !few_weights_.told_by_parts(column, hidden_counts, documents);
    Split split{column.name, {}};
    for (std::size_t value = 0; value < behind.size(); ++value) {
      if (column.values[value].empty()) continue;
      Split::Part part{.value = std::string(column.values[value])};
      if (hidden_counts[value] == 0) part.respondents = behind[value].count;
      if (hidden_totals[value] == 0) part.of = totals_[c][value].count;
      if (part.respondents && part.of && parts_have_shares)
        part.share = share_of(behind[value], totals_[c][value]);
      split.parts.push_back(std::move(part));
    }
    result.push_back(std::move(split));
  }
  return result;
}

Count RespondentCounter::masked(std::size_t count) const {
  return is_small_cell(count, minimum_) ? std::nullopt : Count(count);
}

std::vector<bool> RespondentCounter::told_roles(std::span<const std::uint32_t> documents) const {
  std::vector<bool> result;
  if (!groups_.has_role) return result;
  for (const People& people : by_value(groups_.columns.front(), documents))
    result.push_back(masked(people.count).has_value());
  return result;
}

std::string RespondentCounter::role(std::uint32_t document, const std::vector<bool>& told) const {
  if (told.empty()) return {};
  const CodedColumn& column = groups_.columns.front();
  const std::uint32_t code = column.codes[document];
  return told[code] ? std::string(column.values[code]) : std::string();
}

}  // namespace erfar
