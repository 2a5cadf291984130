#include "pipeline/read/columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "pipeline/base/unicode.h"
#include "pipeline/read/column_names.h"
#include "pipeline/read/messages.h"
#include "pipeline/read/personal_data.h"
#include "pipeline/read/trim.h"

namespace erfar {
namespace {

using Records = std::vector<CsvSample::Record>;

/// What the first answers of one column look like.
struct Content {
  std::size_t filled = 0;    // fields with a letter or digit
  std::size_t words = 0;     // runs without white space, over all fields
  std::size_t lettered = 0;  // fields with a letter
  std::size_t distinct = 0;
};

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (is_letter(point.value)) return true;
    at += point.bytes;
  }
  return false;
}

/// Short records lack their last fields.
std::string_view field_of(const CsvSample::Record& record, std::size_t column) {
  return column < record.fields.size() ? trimmed(record.fields[column]) : std::string_view();
}

Content content_of(const Records& answers, std::size_t column) {
  Content content;
  std::set<std::string_view> seen;
  for (const CsvSample::Record& record : answers) {
    const std::string_view field = field_of(record, column);
    if (!has_letter_or_digit(field)) continue;
    ++content.filled;
    content.words += count_words(field);
    content.lettered += has_letter(field);
    seen.insert(field);
  }
  content.distinct = seen.size();
  return content;
}

/// Numbers and dates are no answers in words, whatever their column is called.
bool is_coded(const Content& content) { return content.filled > 0 && 10 * content.lettered < content.filled; }

/// Answers in people's own words: several words each, with letters, and rarely the same twice. Rating scales
/// repeat, names of places and roles are short.
bool is_free_text(const Content& content) {
  return content.filled > 0 && content.words >= 4 * content.filled &&
         10 * content.lettered >= 9 * content.filled && 10 * content.distinct >= 6 * content.filled;
}

/// E-mail addresses, fødselsnummer, names of two words, and telephone numbers that are written as such or
/// stand beside words: digits alone look like codes, a name alone or a street like a place.
bool tells_who(std::string_view value, std::vector<PersonalSpan>& found) {
  find_personal_data(value, found);
  return std::ranges::any_of(found, [&](const PersonalSpan& span) {
    using enum PersonalKind;
    return span.kind == email || span.kind == national_id ||
           (span.kind == phone && (has_letter(value) || count_words(value) > 1 || value.starts_with('+'))) ||
           (span.kind == name && count_words(span.span.in(value)) > 1);
  });
}

/// One in ten values tells who somebody is: no column to group answers by.
bool is_personal(const Records& answers, std::size_t column) {
  std::size_t filled = 0, personal = 0;
  std::vector<PersonalSpan> found;
  for (const CsvSample::Record& record : answers) {
    const std::string_view field = field_of(record, column);
    filled += !field.empty();
    personal += tells_who(field, found);
  }
  return personal > 0 && 10 * personal >= filled;
}

std::string listed(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ", ") + name;
  return result;
}

/// Unique, never empty names.
std::vector<std::string> named(const std::vector<std::string>& header, const Place& header_row,
                               Diagnostics& diagnostics) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  std::map<std::string, std::size_t> uses;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string_view written = trimmed(header[i]);
    const std::string base = written.empty() ? "kolonne " + std::to_string(i + 1) : std::string(written);
    std::string name = base;
    std::size_t& use = uses[base];
    use = std::max<std::size_t>(use, 1);
    while (taken.contains(name)) name = base + " (" + std::to_string(++use) + ")";
    if (name != base) diagnostics.add(findings::column_renamed, {header_row.file, header_row.row, i + 1});
    taken.insert(name);
    names.push_back(std::move(name));
  }
  return names;
}

class Finder {
 public:
  /// `wanted` are metadata whatever they hold.
  Finder(Columns& columns, const Records& answers, std::span<const std::string> wanted,
         const Place& header_row)
      : columns_(columns), answers_(answers), header_row_(header_row), taken_(columns.names.size()) {
    for (const std::string& name : columns.names) {
      plain_.push_back(plain_name(name));
      is_wanted_.push_back(std::ranges::count(wanted, name) > 0);
    }
  }

  /// The column a user named, as written or else case-folded.
  std::size_t named_by_user(const std::string& wanted) {
    auto found = std::ranges::find(columns_.names, wanted);
    if (found == columns_.names.end()) found = std::ranges::find(columns_.names, folded(wanted), folded);
    if (found == columns_.names.end()) {
      throw Error(ExitCode::unreadable_input, header_row_, messages::no_such_column,
                  messages::name_a_column_there_is, {wanted, listed(columns_.names)});
    }
    return take(static_cast<std::size_t>(found - columns_.names.begin()));
  }

  /// The free column whose name stands first in the list of the part's names; of equals the leftmost.
  std::optional<std::size_t> by_name(ColumnPart part) {
    std::optional<std::size_t> best, best_rank;
    for (std::size_t i = 0; i < plain_.size(); ++i) {
      const auto rank = taken_[i] ? std::nullopt : rank_as(part, plain_[i]);
      if (rank && (!best_rank || *rank < *best_rank)) {
        best = i;
        best_rank = rank;
      }
    }
    if (best) take(*best);
    return best;
  }

  std::optional<std::size_t> part(const std::string& user, ColumnPart part) {
    return user.empty() ? by_name(part) : named_by_user(user);
  }

  void leave_out_personal(Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < plain_.size(); ++i) {
      if (!taken_[i] && !is_wanted_[i] && rank_as(ColumnPart::personal, plain_[i])) leave_out(i, diagnostics);
    }
  }

  /// In a table with one answer per row and its question beside it there is one text column; else every
  /// column that is named or written as answers is one.
  void find_text() {
    std::optional<std::size_t> named;
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < plain_.size(); ++i) {
      if (taken_[i]) continue;
      const Content content = content_of(answers_, i);
      const auto rank = rank_as(ColumnPart::text, plain_[i]);
      const bool called_text = (rank || sounds_like_text(plain_[i])) && !is_coded(content);
      if (called_text && rank && (!named || *rank < rank_as(ColumnPart::text, plain_[*named]))) named = i;
      if (called_text || is_free_text(content)) all.push_back(i);
    }
    if (columns_.question && named) all = {*named};
    if (all.empty()) {
      throw Error(ExitCode::unreadable_input, header_row_, messages::no_text_column,
                  messages::name_the_text_column, {listed(columns_.names)});
    }
    for (const std::size_t i : all) columns_.text.push_back(take(i));
  }

  /// What is left is metadata, except columns without a name of their own that hold nothing, and those that
  /// tell who people are.
  void keep_metadata(const std::vector<std::string>& header, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      const bool nameless = trimmed(header[i]).empty() && content_of(answers_, i).filled == 0;
      if (taken_[i] || nameless) continue;
      if (!is_wanted_[i] && is_personal(answers_, i)) {
        leave_out(i, diagnostics);
      } else {
        columns_.metadata.push_back(i);
      }
    }
  }

  bool is_generic_text_name(std::size_t i) const { return rank_as(ColumnPart::text, plain_[i]).has_value(); }

 private:
  std::size_t take(std::size_t i) {
    taken_[i] = true;
    return i;
  }

  void leave_out(std::size_t i, Diagnostics& diagnostics) {
    columns_.personal.push_back(take(i));
    diagnostics.add(findings::personal_column_left_out, {header_row_.file, header_row_.row, i + 1});
  }

  Columns& columns_;
  const Records& answers_;
  const Place& header_row_;
  std::vector<bool> taken_;
  std::vector<bool> is_wanted_;
  std::vector<std::string> plain_;
};

/// A table with a row per answer gives the respondent's id on each of them: then the ids repeat.
bool repeats(const Records& answers, std::size_t column) {
  const Content content = content_of(answers, column);
  return content.distinct < content.filled;
}

}  // namespace

Columns find_columns(const std::vector<std::string>& header, const Records& answers, const ColumnRoles& user,
                     const Place& header_row, Diagnostics& diagnostics) {
  Columns columns;
  columns.names = named(header, header_row, diagnostics);
  Finder find(columns, answers, user.metadata, header_row);
  for (const std::string& name : user.text) columns.text.push_back(find.named_by_user(name));
  columns.id = find.part(user.id, ColumnPart::id);
  columns.respondent = find.part(user.respondent, ColumnPart::respondent);
  columns.question = find.part(user.question, ColumnPart::question);
  columns.wave = find.part(user.wave, ColumnPart::wave);
  find.leave_out_personal(diagnostics);
  if (columns.text.empty()) find.find_text();
  find.keep_metadata(header, diagnostics);
  if (!columns.respondent && columns.id && columns.question && repeats(answers, *columns.id)) {
    columns.respondent = columns.id;
  }
  columns.name_is_question =
      columns.is_wide() || (!columns.question && !find.is_generic_text_name(columns.text[0]));
  return columns;
}

}  // namespace erfar
