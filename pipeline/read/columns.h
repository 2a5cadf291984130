#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/base/diagnostics.h"
#include "pipeline/read/csv.h"
#include "pipeline/read/read.h"

namespace erfar {

/// Which column plays which part, as indices into `names`.
struct Columns {
  std::vector<std::string> names;  // unique; "kolonne 3" where the file has no name
  std::vector<std::size_t> text;   // never empty
  std::optional<std::size_t> id;
  std::optional<std::size_t> respondent;
  std::optional<std::size_t> question;
  std::optional<std::size_t> wave;
  std::vector<std::size_t> metadata;  // carried on
  std::vector<std::size_t> personal;  // left out
  /// Several text columns, or one named by its question: the question is the text column's name.
  bool name_is_question = false;

  /// Several answers in one row: the row is the respondent where no column says who it is.
  bool is_wide() const { return text.size() > 1; }
};

/// Finds the columns' parts: what the user named, else by usual names, else (for text) by content. `answers`
/// are the first records without headers. Columns of personal data that the user did not name are left out:
/// by their name, or where one value in ten tells who somebody is.
/// Throws Error where a named column is not there, or no column holds text.
Columns find_columns(const std::vector<std::string>& header, const std::vector<CsvSample::Record>& answers,
                     const ColumnRoles& user, const Place& header_row, Diagnostics& diagnostics);

}  // namespace erfar
