#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/base/arena.h"
#include "pipeline/base/diagnostics.h"
#include "pipeline/read/csv_field.h"

namespace erfar {

/// What a record has beyond the last column. Where its last column is unquoted, the surplus may as well be
/// that field's own text with delimiters in it.
struct CsvSurplus {
  std::uint32_t row = 0;       // index into the block's rows
  std::string_view beyond;     // as written, without the record's end
  std::string_view with_last;  // the last column's field and all beyond; empty where that was quoted
};

/// Consecutive records of one chunk of text.
struct CsvBlock {
  std::vector<std::string_view> fields;  // row by row, `columns` each
  std::vector<std::uint32_t> rows;       // number of each row's record in the file, from 1; empty ones count
  std::vector<CsvSurplus> surplus;
  Arena arena;  // fields whose doubled quotes were undone
};

struct CsvTable {
  std::size_t columns = 0;
  std::size_t rows = 0;
  std::vector<CsvBlock> blocks;
};

struct CsvSettings {
  Dialect dialect;
  std::size_t columns = 1;
  std::size_t begin = 0;           // where the first record starts, in bytes of the text
  std::size_t records_before = 0;  // how many records stand before that
  std::size_t chunk_bytes = std::size_t{1} << 20;
};

/// Parses `text` in parallel. The fields point into `text` or into the blocks. Short rows are filled up, long
/// ones keep their surplus, empty lines are left out; what the result holds, row for row, does not depend on
/// `chunk_bytes` or the number of threads.
CsvTable parse_csv(std::string_view text, const CsvSettings& settings, const Place& file,
                   Diagnostics& diagnostics);

/// Start of each chunk: `begin`, then record starts about `chunk_bytes` apart.
std::vector<std::size_t> cut_at_records(std::string_view text, Dialect dialect, std::size_t begin,
                                        std::size_t chunk_bytes);

/// The first records, of any number of fields each: what a dialect and columns are told from.
struct CsvSample {
  struct Record {
    std::vector<std::string_view> fields;
    std::size_t next = 0;  // where the record after it starts, in bytes
    std::size_t number = 0;
  };
  std::vector<Record> records;  // empty lines left out
  Arena arena;
};

CsvSample sample_csv(std::string_view text, Dialect dialect, std::size_t max_records, std::size_t max_bytes);

}  // namespace erfar
