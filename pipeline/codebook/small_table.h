#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/diagnostics.h"
#include "pipeline/base/error.h"

namespace erfar {

/// A CSV file with a header that a person wrote: a codebook, coded comments. It is short and every word of it
/// counts, so what a survey's reader would mend is an error here.
struct SmallTable {
  std::string file;
  std::size_t header_row = 1;
  std::vector<std::string> names;              // case-folded, without white space around
  std::vector<std::vector<std::string>> rows;  // as many fields as names, without white space around
  std::vector<std::uint32_t> numbers;          // of each row in the file, from 1; the header counts

  /// The first column with one of these names.
  std::optional<std::size_t> column(std::initializer_list<std::string_view> wanted) const;
  Place place(std::size_t row) const { return {file, numbers[row]}; }
};

/// The words of a cell that lists ids between spaces.
std::vector<std::string> listed_ids(const std::string& cell);

/// Delimiter and encoding are found by themselves. Throws Error(unreadable_input) with file and row.
SmallTable read_small_table(const std::filesystem::path& path, Diagnostics& noticed);

}  // namespace erfar
