#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/read/corpus.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// A column's values as numbers: `codes[document]` indexes `values`, which stand in byte order.
struct CodedColumn {
  std::string name;
  std::vector<std::string_view> values;
  std::vector<std::uint32_t> codes;
};

CodedColumn coded(std::string name, const std::vector<std::string_view>& values);

/// How the people behind groups of documents are counted: by respondent, never by comment.
class RespondentCounter {
 public:
  /// Splits by `question`, `wave` and every column of 2 to 12 values, the role's column first.
  /// Counts above zero and under `minimum` are masked.
  RespondentCounter(const Corpus& corpus, std::size_t minimum);

  std::size_t all() const { return respondents_.values.size(); }
  /// Distinct respondents of the documents.
  std::size_t count(std::span<const std::uint32_t> documents) const;
  std::vector<Split> splits(std::span<const std::uint32_t> documents) const;
  Count masked(std::size_t count) const;
  /// The document's role; empty where no column says or where too few respondents of `among` have it.
  std::string role(std::uint32_t document, std::span<const std::uint32_t> among) const;

 private:
  std::vector<std::size_t> by_value(const CodedColumn& column,
                                    std::span<const std::uint32_t> documents) const;

  std::size_t minimum_;
  CodedColumn respondents_;
  std::vector<CodedColumn> columns_;
  std::vector<std::vector<std::size_t>> totals_;  // by column and value, over all documents
  std::size_t role_column_;                       // in `columns_`, or its size
};

}  // namespace erfar
