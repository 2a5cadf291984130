#include "pipeline/read/dialect.h"

#include <algorithm>
#include <array>

#include "pipeline/read/column_names.h"

namespace erfar {
namespace {

constexpr std::size_t sample_records = 100;
constexpr std::size_t sample_bytes = std::size_t{1} << 18;
constexpr std::array delimiters{';', ',', '\t'};

CsvSample first_records(std::string_view text, char delimiter) {
  return sample_csv(text, {.delimiter = delimiter}, sample_records, sample_bytes);
}

/// Share of the records that have as many fields as the first one; 0 where that is not split at all.
double agreement(const CsvSample& sample) {
  if (sample.records.empty() || sample.records[0].fields.size() < 2) return 0;
  const auto same = std::ranges::count_if(sample.records, [&](const CsvSample::Record& record) {
    return record.fields.size() == sample.records[0].fields.size();
  });
  return static_cast<double>(same) / static_cast<double>(sample.records.size());
}

bool holds_usual_name(const CsvSample::Record& record) {
  return std::ranges::any_of(record.fields,
                             [](std::string_view field) { return is_usual_name(plain_name(field)); });
}

/// "12", "-1,5", "2023-06-01T20:57:15+02:00", "01.06.2023 20:57": digits and what joins them.
bool is_number_or_date(std::string_view field) {
  const bool joined = field.find_first_not_of("0123456789.,:-+/ TZ%") == std::string_view::npos;
  return joined && field.find_first_of("0123456789") != std::string_view::npos;
}

/// Numbers or dates in the first record too, where nearly all of the column is.
bool is_number_column_from_the_top(const CsvSample& sample, std::size_t column) {
  std::size_t filled = 0, numbers = 0;
  for (const CsvSample::Record& record : sample.records) {
    if (column >= record.fields.size() || record.fields[column].empty()) continue;
    ++filled;
    numbers += is_number_or_date(record.fields[column]);
  }
  return filled >= 3 && 10 * numbers >= 9 * filled && is_number_or_date(sample.records[0].fields[column]);
}

bool is_legacy_name(std::string_view name) {
  return name.size() >= 2 && name[0] == 'V' &&
         name.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// Older Qualtrics calls its own columns V1, V2 … and says in the second row what they are.
std::vector<std::string> header_of(const CsvSample& sample, std::size_t extra_headers) {
  const auto& names = sample.records[0].fields;
  std::vector<std::string> header(names.begin(), names.end());
  if (extra_headers == 0) return header;
  const auto& second = sample.records[1].fields;
  for (std::size_t i = 0; i < std::min(header.size(), second.size()); ++i) {
    if (is_legacy_name(header[i]) && !second[i].empty()) header[i] = second[i];
  }
  return header;
}

}  // namespace

char sniff_delimiter(std::string_view text, std::optional<char> user) {
  if (user) return *user;
  char best = '\0';
  double best_agreement = 0;
  for (const char delimiter : delimiters) {
    const double found = agreement(first_records(text, delimiter));
    if (found > best_agreement) {
      best = delimiter;
      best_agreement = found;
    }
  }
  return best;
}

bool sniff_header(const CsvSample& sample, const std::vector<std::string>& user_names) {
  if (sample.records.empty()) return true;
  const CsvSample::Record& first = sample.records[0];
  const bool user_named = std::ranges::any_of(
      first.fields, [&](std::string_view field) { return std::ranges::count(user_names, field) > 0; });
  if (user_named || holds_usual_name(first)) return true;
  for (std::size_t column = 0; column < first.fields.size(); ++column) {
    if (is_number_column_from_the_top(sample, column)) return false;
  }
  return true;
}

std::size_t count_extra_headers(const CsvSample& sample) {
  for (std::size_t row = std::min<std::size_t>(2, sample.records.size() - 1); row >= 1; --row) {
    const bool json = std::ranges::any_of(sample.records[row].fields, [](std::string_view field) {
      return field.starts_with("{\"ImportId\"") || field.starts_with("{'ImportId'");
    });
    if (json) return row;
  }
  if (sample.records.size() < 2) return 0;
  const bool legacy =
      is_legacy_name(sample.records[0].fields[0]) && plain_name(sample.records[1].fields[0]) == "responseid";
  return legacy ? 1 : 0;
}

SniffedSurvey sniff_survey(std::string_view text, std::optional<char> user_delimiter,
                           const std::vector<std::string>& user_names) {
  SniffedSurvey survey;
  survey.dialect.delimiter = sniff_delimiter(text, user_delimiter);
  const CsvSample sample = first_records(text, survey.dialect.delimiter);
  if (sample.records.empty()) return survey;
  survey.columns = sample.records[0].fields.size();
  if (!sniff_header(sample, user_names)) return survey;
  const std::size_t extra = count_extra_headers(sample);
  survey.header = header_of(sample, extra);
  for (std::size_t i = 1; i <= extra; ++i) survey.extra_headers.push_back(sample.records[i].number);
  survey.begin = sample.records[extra].next;
  survey.records_before = sample.records[extra].number;
  return survey;
}

bool looks_like_table(std::string_view text) {
  const char delimiter = sniff_delimiter(text, std::nullopt);
  if (delimiter == '\0') return false;
  const CsvSample sample = first_records(text, delimiter);
  if (sample.records.size() < 2 || agreement(sample) < 0.9) return false;
  return holds_usual_name(sample.records[0]) || (delimiter != ',' && sample.records.size() >= 3);
}

}  // namespace erfar
