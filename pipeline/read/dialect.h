#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/read/csv.h"

namespace erfar {

/// How an export is written, and where its answers start.
struct SniffedSurvey {
  Dialect dialect;
  std::vector<std::string> header;         // empty where there is none
  std::vector<std::size_t> extra_headers;  // record numbers of further header rows that a survey tool wrote
  std::size_t columns = 1;
  std::size_t begin = 0;           // where the first answer's record starts, in bytes
  std::size_t records_before = 0;  // records before it
};

/// Step 1: the delimiter under which most records have as many fields as the first; '\0' where no delimiter
/// splits the first record. What the user set wins.
char sniff_delimiter(std::string_view text, std::optional<char> user);

/// Step 2: a header is there unless a column is numbers or dates from its first record on and no field has a
/// usual name. `user_names` are the columns a user named; one of them in the first record settles it.
bool sniff_header(const CsvSample& sample, const std::vector<std::string>& user_names);

/// Step 3: how many records after the header still are header: Qualtrics writes the questions' texts and a
/// row of JSON (`{"ImportId":"QID2_TEXT"}`), older versions only a second row of names.
std::size_t count_extra_headers(const CsvSample& sample);

/// All steps on the first records of `text`.
SniffedSurvey sniff_survey(std::string_view text, std::optional<char> user_delimiter,
                           const std::vector<std::string>& user_names);

/// How surely the text is a table: at least two columns, and nearly all records have as many fields as the
/// first. Commas, which prose has too, count only under a header with a usual name.
bool looks_like_table(std::string_view text);

}  // namespace erfar
