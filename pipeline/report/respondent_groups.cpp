#include "pipeline/report/respondent_groups.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

bool is_role(std::string_view name) {
  constexpr std::array names{"rolle",  "role", "stilling", "position", "yrke", "respondentgruppe",
                             "gruppe", "group"};
  return std::ranges::find(names, folded(name)) != names.end();
}

}  // namespace

RespondentGroups groups_of(const Corpus& corpus, const std::string& weight_column) {
  RespondentGroups result{.respondents = coded("", corpus.respondents()), .columns = {}};
  const auto add = [&](const std::string& name, const TextColumn& values) {
    std::optional<CodedColumn> column = coded_if_few(name, values, most_values + 1);
    if (!column) return;
    const std::size_t given = column->values.size() - std::ranges::count(column->values, std::string_view{});
    if (given >= 2 && given <= most_values) result.columns.push_back(std::move(*column));
  };
  for (const MetadataColumn& column : corpus.metadata) {
    if (is_role(column.name)) add(column.name, column.values);
  }
  result.has_role = !result.columns.empty();
  add("question", corpus.questions);
  add("wave", corpus.waves);
  for (const MetadataColumn& column : corpus.metadata) {
    const bool is_left_out = column.name == "speaker" || column.name == weight_column;
    if (!is_role(column.name) && !is_left_out) add(column.name, column.values);
  }
  return result;
}

std::vector<std::vector<std::uint32_t>> respondents_by_value(const CodedColumn& column,
                                                             const CodedColumn& respondents,
                                                             std::span<const std::uint32_t> documents) {
  std::vector<std::vector<std::uint32_t>> result(column.values.size());
  for (const std::uint32_t document : documents)
    result[column.codes[document]].push_back(respondents.codes[document]);
  for (std::vector<std::uint32_t>& people : result) {
    std::ranges::sort(people);
    const auto repeated = std::ranges::unique(people);
    people.erase(repeated.begin(), repeated.end());
  }
  return result;
}

}  // namespace erfar
