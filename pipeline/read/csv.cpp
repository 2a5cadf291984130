#include "pipeline/read/csv.h"

#include <algorithm>
#include <utility>

#include "pipeline/base/parallel.h"
#include "pipeline/read/messages.h"

namespace erfar {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

/// A chunk's block, and what has to be known of a chunk to number the rows of the next one.
struct Chunk {
  CsvBlock block;
  Diagnostics diagnostics;
  std::size_t records = 0;
};

/// Reads records from `begin` up to `end` of the text; both are record starts.
class ChunkReader {
 public:
  ChunkReader(std::string_view text, const CsvSettings& settings, const Place& file, Chunk& chunk)
      : text_(text), settings_(settings), file_(file), chunk_(chunk) {}

  void read(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) at = read_record(at);
  }

 private:
  std::size_t read_record(std::size_t begin) {
    ++chunk_.records;
    if (csv::is_line_break(text_[begin])) return csv::after_line_break(text_, begin);
    std::vector<std::string_view>& fields = chunk_.block.fields;
    CsvField field, last;
    std::size_t count = 0, surplus = 0;
    for (std::size_t at = begin; !field.ends_row; at = field.next) {
      field = field_at(text_, at, settings_.dialect);
      if (field.literal) note(findings::quote_taken_literally, count + 1);
      if (count < settings_.columns) {
        fields.push_back(value_of(field, text_, settings_.dialect, chunk_.block.arena));
        last = field;
      } else if (count == settings_.columns) {
        surplus = at;
      }
      ++count;
    }
    if (count == 1 && settings_.columns > 1 && is_blank(fields.back())) {
      fields.pop_back();
      return field.next;
    }
    finish_row(count, last, surplus, field);
    return field.next;
  }

  void finish_row(std::size_t count, const CsvField& last, std::size_t surplus, const CsvField& ending) {
    if (count < settings_.columns) {
      chunk_.block.fields.resize(chunk_.block.fields.size() + settings_.columns - count);
      note(findings::row_too_short, 0);
    } else if (count > settings_.columns) {
      keep_surplus(last, surplus, ending);
    }
    chunk_.block.rows.push_back(static_cast<std::uint32_t>(chunk_.records));
  }

  /// Delimiters alone at the end of a row say nothing and are left out.
  void keep_surplus(const CsvField& last, std::size_t surplus, const CsvField& ending) {
    const std::size_t end = ending.end + (ending.quoted ? 1 : 0);
    const std::string_view beyond = text_.substr(surplus, end - surplus);
    if (beyond.find_first_not_of(settings_.dialect.delimiter) == std::string_view::npos) return;
    const std::string_view with_last =
        last.quoted ? std::string_view() : text_.substr(last.begin, end - last.begin);
    chunk_.block.surplus.push_back({static_cast<std::uint32_t>(chunk_.block.rows.size()), beyond, with_last});
    note(findings::row_too_long, settings_.columns + 1);
  }

  void note(const Finding& finding, std::size_t column) {
    Place place = file_;
    place.row = chunk_.records;
    place.column = column;
    chunk_.diagnostics.add(finding, std::move(place));
  }

  std::string_view text_;
  const CsvSettings& settings_;
  const Place& file_;
  Chunk& chunk_;
};

/// The first position outside quotes at or after `target`, seen from `at`, which is outside too.
std::size_t outside_quotes(std::string_view text, Dialect dialect, std::size_t at, std::size_t target) {
  while (at < target) {
    const std::size_t quote = text.substr(0, target).find(dialect.quote, at);
    if (quote == std::string_view::npos) return target;
    at = quote + 1;
    if (!csv::starts_field(text, quote, dialect)) continue;
    const csv::Closing closing = csv::closing_quote(text, quote, dialect);
    if (closing.at != std::string_view::npos) at = closing.at + 1;
  }
  return at;
}

/// Start of the first record after the record that holds `at`, which is outside quotes.
std::size_t next_record(std::string_view text, Dialect dialect, std::size_t at) {
  while (at < text.size()) {
    const std::size_t found = csv::find_any(text, at, dialect.quote, '\n', '\r');
    if (found == text.size() || text[found] != dialect.quote) return csv::after_line_break(text, found);
    at = outside_quotes(text, dialect, found, found + 1);
  }
  return text.size();
}

}  // namespace

std::vector<std::size_t> cut_at_records(std::string_view text, Dialect dialect, std::size_t begin,
                                        std::size_t chunk_bytes) {
  std::vector<std::size_t> starts;
  for (std::size_t at = begin; at < text.size();) {
    starts.push_back(at);
    const std::size_t target =
        chunk_bytes < text.size() - at ? at + std::max<std::size_t>(chunk_bytes, 1) : text.size();
    at = next_record(text, dialect, outside_quotes(text, dialect, at, target));
  }
  return starts;
}

CsvTable parse_csv(std::string_view text, const CsvSettings& settings, const Place& file,
                   Diagnostics& diagnostics) {
  const std::vector<std::size_t> starts =
      cut_at_records(text, settings.dialect, settings.begin, settings.chunk_bytes);
  std::vector<Chunk> chunks(starts.size());
  for_each_index(chunks.size(), [&](std::size_t i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    ChunkReader(text, settings, file, chunks[i]).read(starts[i], end);
  });
  CsvTable table{.columns = settings.columns, .rows = 0, .blocks = {}};
  std::size_t records = settings.records_before;
  for (Chunk& chunk : chunks) {
    for (std::uint32_t& row : chunk.block.rows) row += static_cast<std::uint32_t>(records);
    diagnostics.append(chunk.diagnostics, records);
    records += chunk.records;
    table.rows += chunk.block.rows.size();
    table.blocks.push_back(std::move(chunk.block));
  }
  return table;
}

CsvSample sample_csv(std::string_view text, Dialect dialect, std::size_t max_records, std::size_t max_bytes) {
  CsvSample sample;
  std::size_t number = 0;
  for (std::size_t at = 0; at < std::min(max_bytes, text.size()) && sample.records.size() < max_records;) {
    ++number;
    CsvSample::Record record{.fields = {}, .next = csv::after_line_break(text, at), .number = number};
    CsvField field{.ends_row = csv::is_line_break(text[at])};
    while (!field.ends_row) {
      field = field_at(text, at, dialect);
      record.fields.push_back(value_of(field, text, dialect, sample.arena));
      at = record.next = field.next;
    }
    at = record.next;
    const bool blank = record.fields.empty() || (record.fields.size() == 1 && is_blank(record.fields[0]));
    if (!blank) sample.records.push_back(std::move(record));
  }
  return sample;
}

}  // namespace erfar
