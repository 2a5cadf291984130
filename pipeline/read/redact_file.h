#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/diagnostics.h"
#include "pipeline/read/format.h"
#include "pipeline/read/read.h"

namespace erfar {

/// A stretch of a file's text, in bytes, and what stands there now.
struct Replacement {
  std::size_t begin = 0, end = 0;
  std::size_t row = 0;     // CSV: record; else line; from 1
  std::size_t column = 0;  // CSV only; from 1
  std::string kind;        // `name_of` a kind, "speaker" or "column"
  std::string mark;
};

/// What masking changes in a file, in order; all other bytes stay as they are.
///
/// CSV: the text columns, and whole values of the columns of personal data (`find_columns`). Transcripts and
/// plain text: all but times and cue ids; speakers become numbers.
std::vector<Replacement> redact_file(std::string_view text, Format format, const ReadSettings& settings,
                                     const Place& place, Diagnostics& diagnostics);

/// `text` with the replacements made.
std::string replaced(std::string_view text, const std::vector<Replacement>& replacements);

}  // namespace erfar
