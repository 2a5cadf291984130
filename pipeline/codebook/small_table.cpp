#include "pipeline/codebook/small_table.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "pipeline/base/error.h"
#include "pipeline/base/mapped_file.h"
#include "pipeline/base/unicode.h"
#include "pipeline/codebook/letters.h"
#include "pipeline/read/csv.h"
#include "pipeline/read/dialect.h"
#include "pipeline/read/encoding.h"
#include "pipeline/read/messages.h"

namespace erfar {
namespace {

void throw_if_damaged(const CsvTable& table, const Diagnostics& diagnostics, const std::string& file) {
  for (const CsvBlock& block : table.blocks) {
    if (block.surplus.empty()) continue;
    throw Error(ExitCode::unreadable_input, {file, block.rows[block.surplus.front().row]},
                {"Raden har flere felt enn overskriften.", "Rada har fleire felt enn overskrifta.",
                 "The row has more fields than the header."},
                {"Sett anførselstegn rundt tekst som inneholder skilletegnet.",
                 "Set hermeteikn rundt tekst som inneheld skiljeteiknet.",
                 "Put quotation marks around text that contains the delimiter."});
  }
  for (const Diagnostics::Entry& entry : diagnostics.entries()) {
    if (entry.finding == &findings::quote_taken_literally) {
      throw Error(
          ExitCode::unreadable_input, entry.first,
          {"Et anførselstegn i raden er ikke doblet eller ikke lukket.",
           "Eit hermeteikn i rada er ikkje dobla eller ikkje lukka.",
           "A quotation mark in the row is not doubled or not closed."},
          {"Rett raden og prøv igjen.", "Rett rada og prøv igjen.", "Correct the row and try again."});
    }
  }
}

}  // namespace

std::optional<std::size_t> SmallTable::column(std::initializer_list<std::string_view> wanted) const {
  for (std::size_t column = 0; column < names.size(); ++column) {
    if (std::ranges::find(wanted, names[column]) != wanted.end()) return column;
  }
  return std::nullopt;
}

std::vector<std::string> listed_ids(const std::string& cell) {
  std::istringstream words(cell);
  return {std::istream_iterator<std::string>(words), {}};
}

SmallTable read_small_table(const std::filesystem::path& path, Diagnostics& noticed) {
  SmallTable result{.file = path.string()};
  Diagnostics diagnostics;  // of this file alone
  const DecodedText decoded = decode_text(map_file(path), std::nullopt, {result.file}, diagnostics);
  const std::string_view text = decoded.utf8.view;
  const Dialect dialect{sniff_delimiter(text, std::nullopt)};
  const CsvSample sample = sample_csv(text, dialect, 1, text.size() + 1);
  if (sample.records.empty()) {
    throw Error(ExitCode::unreadable_input, {result.file}, messages::holds_no_text,
                messages::check_the_export);
  }
  const CsvSample::Record& header = sample.records.front();
  result.header_row = header.number;
  for (const std::string_view name : header.fields) result.names.push_back(folded(stripped(name)));
  const CsvSettings settings{.dialect = dialect,
                             .columns = header.fields.size(),
                             .begin = header.next,
                             .records_before = header.number};
  const CsvTable table = parse_csv(text, settings, {result.file}, diagnostics);
  throw_if_damaged(table, diagnostics, result.file);
  for (const CsvBlock& block : table.blocks) {
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
      std::vector<std::string>& fields = result.rows.emplace_back();
      for (std::size_t column = 0; column < table.columns; ++column)
        fields.emplace_back(stripped(block.fields[row * table.columns + column]));
      result.numbers.push_back(block.rows[row]);
    }
  }
  noticed.append(diagnostics);
  return result;
}

}  // namespace erfar
