#include "pipeline/read/redact_table.h"

#include <algorithm>
#include <utility>

#include "pipeline/read/columns.h"
#include "pipeline/read/csv_field.h"
#include "pipeline/read/dialect.h"
#include "pipeline/read/survey.h"

namespace erfar {
namespace {

constexpr std::string_view column_mark = "[PERSONOPPLYSNING]";

enum class Treat { keep, mask_text, mask_whole };

/// What to do with each column.
std::vector<Treat> treatments(const Columns& columns) {
  std::vector<Treat> result(columns.names.size(), Treat::keep);
  for (const std::size_t column : columns.personal) result[column] = Treat::mask_whole;
  for (const std::size_t column : columns.text) result[column] = Treat::mask_text;
  return result;
}

class TableRedactor {
 public:
  TableRedactor(std::string_view text, Dialect dialect, std::vector<Treat> treatments)
      : text_(text), dialect_(dialect), treatments_(std::move(treatments)) {}

  std::vector<Replacement> redact(std::size_t begin, std::size_t row) {
    for (std::size_t at = begin; at < text_.size();) at = redact_record(at, ++row);
    return std::move(result_);
  }

 private:
  std::size_t redact_record(std::size_t at, std::size_t row) {
    if (csv::is_line_break(text_[at])) return csv::after_line_break(text_, at);
    CsvField field;
    for (std::size_t column = 0; !field.ends_row; ++column, at = field.next) {
      field = field_at(text_, at, dialect_);
      const Treat treat = column < treatments_.size() ? treatments_[column] : Treat::mask_text;
      if (treat == Treat::mask_whole && field.begin < field.end) {
        result_.push_back({field.begin, field.end, row, column + 1, "column", std::string(column_mark)});
      } else if (treat == Treat::mask_text) {
        mask(field, row, column);
      }
    }
    return field.next;
  }

  void mask(const CsvField& field, std::size_t row, std::size_t column) {
    Arena arena;
    const std::string_view raw = text_.substr(field.begin, field.end - field.begin);
    find_personal_data(value_of(field, text_, dialect_, arena), found_);
    // A doubled quote is one byte of the value and two of the file.
    std::size_t in_value = 0, written = 0;
    const auto in_file = [&](std::size_t target) {
      for (; in_value < target; ++in_value) {
        const bool doubled = field.doubled && raw[written] == dialect_.quote &&
                             raw.substr(written + 1, 1).starts_with(dialect_.quote);
        written += doubled ? 2 : 1;
      }
      return field.begin + written;
    };
    for (const auto& [span, kind] : found_) {
      const std::size_t begin = in_file(span.begin), end = in_file(span.end);
      result_.push_back(
          {begin, end, row, column + 1, std::string(name_of(kind)), std::string(mark_of(kind))});
    }
  }

  std::string_view text_;
  Dialect dialect_;
  std::vector<Treat> treatments_;
  std::vector<PersonalSpan> found_;
  std::vector<Replacement> result_;
};

}  // namespace

std::vector<Replacement> redact_table(std::string_view text, const ReadSettings& settings,
                                      const Place& place) {
  Diagnostics left_to_read;  // what reading would say of the columns is not what masking does
  const SurveyLayout layout = survey_layout(text, settings, place, left_to_read);
  return TableRedactor(text, layout.sniffed.dialect, treatments(layout.columns))
      .redact(layout.sniffed.begin, layout.sniffed.records_before);
}

}  // namespace erfar
