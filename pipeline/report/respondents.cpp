#include "pipeline/report/respondents.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "pipeline/base/unicode.h"
#include "pipeline/report/small_cells.h"

namespace erfar {
namespace {

constexpr std::size_t most_values = 12;  // a column of more is no group to split by

bool is_role(std::string_view name) {
  constexpr std::array names{"rolle",  "role", "stilling", "position", "yrke", "respondentgruppe",
                             "gruppe", "group"};
  return std::ranges::find(names, folded(name)) != names.end();
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

RespondentCounter::RespondentCounter(const Corpus& corpus, std::size_t minimum)
    : minimum_(minimum), respondents_(coded("", corpus.respondents)) {
  const auto add = [&](const std::string& name, const std::vector<std::string_view>& values) {
    CodedColumn column = coded(name, values);
    const std::size_t given = column.values.size() - std::ranges::count(column.values, std::string_view{});
    if (given >= 2 && given <= most_values) columns_.push_back(std::move(column));
  };
  for (const MetadataColumn& column : corpus.metadata) {
    if (is_role(column.name)) add(column.name, column.values);
  }
  const bool has_role = !columns_.empty();
  add("question", corpus.questions);
  add("wave", corpus.waves);
  for (const MetadataColumn& column : corpus.metadata) {
    // A transcript's speakers are its respondents: a split by them would name people.
    if (!is_role(column.name) && column.name != "speaker") add(column.name, column.values);
  }
  role_column_ = has_role ? 0 : columns_.size();
  std::vector<std::uint32_t> everything(corpus.size());
  std::iota(everything.begin(), everything.end(), 0U);
  for (const CodedColumn& column : columns_) totals_.push_back(by_value(column, everything));
}

std::size_t RespondentCounter::count(std::span<const std::uint32_t> documents) const {
  std::vector<std::uint32_t> people;
  for (const std::uint32_t document : documents) people.push_back(respondents_.codes[document]);
  std::ranges::sort(people);
  return static_cast<std::size_t>(std::ranges::unique(people).begin() - people.begin());
}

std::vector<std::size_t> RespondentCounter::by_value(const CodedColumn& column,
                                                     std::span<const std::uint32_t> documents) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const std::uint32_t document : documents) {
    pairs.emplace_back(column.codes[document], respondents_.codes[document]);
  }
  std::ranges::sort(pairs);
  const auto repeated = std::ranges::unique(pairs);
  pairs.erase(repeated.begin(), repeated.end());
  std::vector<std::size_t> result(column.values.size());
  for (const auto& [value, person] : pairs) ++result[value];
  return result;
}

std::vector<Split> RespondentCounter::splits(std::span<const std::uint32_t> documents) const {
  std::vector<Split> result;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const CodedColumn& column = columns_[c];
    const std::vector<std::size_t> counts = by_value(column, documents);
    const std::vector<std::uint8_t> hidden_counts = hidden_cells(counts, minimum_);
    const std::vector<std::uint8_t> hidden_totals = hidden_cells(totals_[c], minimum_);
    Split split{column.name, {}};
    for (std::size_t value = 0; value < counts.size(); ++value) {
      if (column.values[value].empty()) continue;
      Split::Part part{.value = std::string(column.values[value])};
      if (hidden_counts[value] == 0) part.respondents = counts[value];
      if (hidden_totals[value] == 0) part.of = totals_[c][value];
      if (part.respondents && part.of) {
        part.share = static_cast<double>(*part.respondents) / static_cast<double>(*part.of);
      }
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
  return masked(by_value(column, among)[code]) ? std::string(column.values[code]) : std::string{};
}

}  // namespace erfar
