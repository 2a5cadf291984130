#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "pipeline/read/corpus.h"
#include "pipeline/report/coded_column.h"

namespace erfar {

/// Who answered, and the columns by which they fall into groups. Views the corpus.
struct RespondentGroups {
  CodedColumn respondents;
  std::vector<CodedColumn> columns;  // a role's first
  bool has_role = false;
};

/// A column of more values is no group to split by.
constexpr std::size_t most_values = 12;

/// The columns are those of roles, `question`, `wave` and all others, where they have 2 to 12 values. A
/// transcript's speakers are its respondents, so that a split by them would name people, and weights
/// (`weight_column`) are no group.
RespondentGroups groups_of(const Corpus& corpus, const std::string& weight_column);

/// By value of the column: the documents' respondents who have it there, each once, ascending.
std::vector<std::vector<std::uint32_t>> respondents_by_value(const CodedColumn& column,
                                                             const CodedColumn& respondents,
                                                             std::span<const std::uint32_t> documents);

}  // namespace erfar
