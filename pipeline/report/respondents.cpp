#include "pipeline/report/respondents.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "pipeline/base/unicode.h"
#include "pipeline/report/small_cells.h"
#include "pipeline/report/wilson.h"

namespace erfar {
namespace {

constexpr std::size_t most_values = 12;  // a column of more is no group to split by

bool is_role(std::string_view name) {
  constexpr std::array names{"rolle",  "role", "stilling", "position", "yrke", "respondentgruppe",
                             "gruppe", "group"};
  return std::ranges::find(names, folded(name)) != names.end();
}

void add(double weight, People& people) {
  ++people.count;
  people.weight += weight;
  people.squares += weight * weight;
}

std::vector<std::size_t> counts_of(const std::vector<People>& groups) {
  std::vector<std::size_t> result;
  for (const People& group : groups) result.push_back(group.count);
  return result;
}

Share share_of(const People& some, const People& all) {
  return wilson_of_share(some.weight / all.weight, effective_number(all.weight, all.squares));
}

/// Of which values (1) all documents have the same weight.
std::vector<std::uint8_t> one_weight_of(const CodedColumn& column, const std::vector<double>& weights) {
  std::vector<double> least(column.values.size(), 2), most(column.values.size(), 0);  // none is over 1
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::uint32_t value = column.codes[i];
    least[value] = std::min(least[value], weights[i]);
    most[value] = std::max(most[value], weights[i]);
  }
  std::vector<std::uint8_t> result;
  for (std::size_t value = 0; value < least.size(); ++value) result.push_back(least[value] >= most[value]);
  return result;
}

/// The documents by their weights, as by a column's values.
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

}  // namespace

CodedColumn coded(std::string name, const std::vector<std::string_view>& values) {
  CodedColumn result{std::move(name), {}, std::vector<std::uint32_t>(values.size())};
  std::unordered_map<std::string_view, std::uint32_t> code_of;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto [found, is_new] =
        code_of.try_emplace(values[i], static_cast<std::uint32_t>(result.values.size()));
    if (is_new) result.values.push_back(values[i]);
    result.codes[i] = found->second;
  }
  std::vector<std::uint32_t> order(result.values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t code) { return result.values[code]; });
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (std::uint32_t& code : result.codes) code = place[code];
  std::ranges::sort(result.values);
  return result;
}

RespondentCounter::RespondentCounter(const Corpus& corpus, std::size_t minimum, const SurveyWeights& weights)
    : minimum_(minimum),
      respondents_(coded("", corpus.respondents)),
      weighted_by_(weights.column),
      weights_(respondents_.values.size(), 1.0),
      groups_of_one_weight_(coded_weights(weights.of_document)) {
  for (std::size_t i = 0; i < weights.of_document.size(); ++i)
    weights_[respondents_.codes[i]] = weights.of_document[i];
  for (const double weight : weights_) add(weight, everyone_);
  const auto add_column = [&](const std::string& name, const std::vector<std::string_view>& values) {
    CodedColumn column = coded(name, values);
    const std::size_t given = column.values.size() - std::ranges::count(column.values, std::string_view{});
    if (given >= 2 && given <= most_values) columns_.push_back(std::move(column));
  };
  for (const MetadataColumn& column : corpus.metadata) {
    if (is_role(column.name)) add_column(column.name, column.values);
  }
  const bool has_role = !columns_.empty();
  add_column("question", corpus.questions);
  add_column("wave", corpus.waves);
  for (const MetadataColumn& column : corpus.metadata) {
    // A transcript's speakers are its respondents: a split by them would name people. Weights are no group.
    const bool is_left_out = column.name == "speaker" || column.name == weights.column;
    if (!is_role(column.name) && !is_left_out) add_column(column.name, column.values);
  }
  role_column_ = has_role ? 0 : columns_.size();
  std::vector<std::uint32_t> everything(corpus.size());
  std::iota(everything.begin(), everything.end(), 0U);
  for (const CodedColumn& column : columns_) {
    totals_.push_back(by_value(column, everything));
    const std::vector<std::uint8_t> hidden = hidden_cells(counts_of(totals_.back()), minimum_);
    totals_tell_few_.push_back(a_part_tells_few(column, hidden, everything));
    if (has_few_weights()) has_one_weight_.push_back(one_weight_of(column, weights.of_document));
  }
  everyone_tells_few_ = tells_few(everything);
}

People RespondentCounter::people(std::span<const std::uint32_t> documents) const {
  std::vector<std::uint32_t> persons;
  for (const std::uint32_t document : documents) persons.push_back(respondents_.codes[document]);
  std::ranges::sort(persons);
  const auto repeated = std::ranges::unique(persons);
  persons.erase(repeated.begin(), repeated.end());
  People result;
  for (const std::uint32_t person : persons) add(weights_[person], result);
  return result;
}

std::size_t RespondentCounter::count(std::span<const std::uint32_t> documents) const {
  return people(documents).count;
}

std::vector<People> RespondentCounter::by_value(const CodedColumn& column,
                                                std::span<const std::uint32_t> documents) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const std::uint32_t document : documents) {
    pairs.emplace_back(column.codes[document], respondents_.codes[document]);
  }
  std::ranges::sort(pairs);
  const auto repeated = std::ranges::unique(pairs);
  pairs.erase(repeated.begin(), repeated.end());
  std::vector<People> result(column.values.size());
  for (const auto& [value, person] : pairs) add(weights_[person], result[value]);
  return result;
}

std::optional<Weighting> RespondentCounter::weighting() const {
  if (weighted_by_.empty()) return std::nullopt;
  return Weighting{.column = weighted_by_,
                   .effective_respondents = everyone_tells_few_ ? std::nullopt
                                                                : std::optional(effective_number(
                                                                      everyone_.weight, everyone_.squares)),
                   .has_few_weights = has_few_weights()};
}

std::optional<Share> RespondentCounter::share(std::span<const std::uint32_t> documents) const {
  if (tells_few(documents)) return std::nullopt;
  return share_of(people(documents), everyone_);
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
    if (!result[part])
      leave_untold(part);
    else if (!parts[part].empty())
      told.push_back(part);
  }
  std::ranges::stable_sort(told, std::greater{}, [&](std::size_t part) { return count(parts[part]); });
  for (; is_one_untold && !told.empty() && tells_few(rest); told.pop_back()) leave_untold(told.back());
  return result;
}

bool RespondentCounter::has_few_weights() const {
  return groups_of_one_weight_.values.size() >= 2 && groups_of_one_weight_.values.size() <= most_values;
}

bool RespondentCounter::has_few_of_a_weight(std::span<const std::uint32_t> documents) const {
  return has_few_weights() &&
         std::ranges::any_of(by_value(groups_of_one_weight_, documents),
                             [&](const People& group) { return is_small_cell(group.count, minimum_); });
}

bool RespondentCounter::tells_few(std::span<const std::uint32_t> documents) const {
  if (!has_few_weights()) return false;
  if (everyone_tells_few_ || has_few_of_a_weight(documents)) return true;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const CodedColumn& column = columns_[c];
    const std::vector<std::uint8_t> hidden = hidden_cells(counts_of(by_value(column, documents)), minimum_);
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

bool RespondentCounter::a_part_tells_few(const CodedColumn& column, std::span<const std::uint8_t> hidden,
                                         std::span<const std::uint32_t> documents) const {
  std::vector<std::vector<std::uint32_t>> parts(column.values.size() + 1);  // the masked ones together last
  for (const std::uint32_t document : documents) {
    const std::uint32_t value = column.codes[document];
    parts[hidden[value] != 0 ? column.values.size() : value].push_back(document);
  }
  return std::ranges::any_of(parts, [&](const auto& part) { return has_few_of_a_weight(part); });
}

std::vector<Split> RespondentCounter::splits(std::span<const std::uint32_t> documents) const {
  const bool has_shares = !tells_few(documents);
  std::vector<Split> result;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const CodedColumn& column = columns_[c];
    const std::vector<People> behind = by_value(column, documents);
    const std::vector<std::uint8_t> hidden_counts = hidden_cells(counts_of(behind), minimum_);
    const std::vector<std::uint8_t> hidden_totals = hidden_cells(counts_of(totals_[c]), minimum_);
    const bool parts_have_shares =
        has_shares && totals_tell_few_[c] == 0 && !a_part_tells_few(column, hidden_counts, documents);
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

std::string RespondentCounter::role(std::uint32_t document, std::span<const std::uint32_t> among) const {
  if (role_column_ == columns_.size()) return {};
  const CodedColumn& column = columns_[role_column_];
  const std::uint32_t code = column.codes[document];
  return masked(by_value(column, among)[code].count) ? std::string(column.values[code]) : std::string{};
}

}  // namespace erfar
