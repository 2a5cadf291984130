#include "pipeline/codebook/codebook.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "pipeline/base/error.h"
#include "pipeline/codebook/letters.h"
#include "pipeline/codebook/small_table.h"
#include "pipeline/codebook/toml_table.h"

namespace erfar {
namespace {

constexpr Text mend_the_row{"Rett raden og prøv igjen.", "Rett rada og prøv igjen.",
                            "Correct the row and try again."};

[[noreturn]] void throw_without_text(const SmallTable& table) {
  throw Error(
      ExitCode::unreadable_input, {table.file, table.header_row},
      {"Kodeboken har ingen kolonne som heter «text».", "Kodeboka har ingen kolonne som heiter «text».",
       "The codebook has no column called \"text\"."},
      {"Skriv «id;section;section_title;text» på første linje; bare «text» må være med.",
       "Skriv «id;section;section_title;text» på fyrste linje; berre «text» må vere med.",
       "Write \"id;section;section_title;text\" on the first line; only \"text\" is required."});
}

void refuse_incomplete(const LearningPoint& point, bool has_ids, const Place& place) {
  if (point.text.empty()) {
    throw Error(ExitCode::unreadable_input, place,
                {"Læringspunktet har ingen tekst.", "Læringspunktet har ingen tekst.",
                 "The learning point has no text."},
                mend_the_row);
  }
  if (has_ids && point.id.empty()) {
    throw Error(
        ExitCode::unreadable_input, place,
        {"Læringspunktet har ingen id.", "Læringspunktet har ingen id.", "The learning point has no id."},
        {"Gi det en id, eller fjern hele kolonnen «id»; da blir punktene nummerert.",
         "Gje det ein id, eller fjern heile kolonnen «id»; då blir punkta nummererte.",
         "Give it an id, or remove the whole column \"id\"; then the points are numbered."});
  }
}

/// The comments of a cell that has them between `|`.
std::vector<std::string> examples_of(std::string_view cell) {
  std::vector<std::string> examples;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('|'), cell.size());
    if (end > 0) examples.emplace_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return examples;
}

LearningPoint point_of(const SmallTable& table, std::size_t row) {
  const auto value = [&](std::string_view name, std::string_view other = {}) {
    const auto column = table.column({name, other});
    return column ? table.rows[row][*column] : std::string();
  };
  const bool has_ids = table.column({"id"}).has_value();
  LearningPoint point{.id = has_ids ? value("id") : std::to_string(row + 1),
                      .section = value("section"),
                      .section_title = value("section_title", "title"),
                      .text = value("text"),
                      .include = value("include"),
                      .exclude = value("exclude"),
                      .examples = examples_of(value("examples"))};
  if (const std::string keywords = value("keywords"); !keywords.empty()) point.include += ' ' + keywords;
  refuse_incomplete(point, has_ids, table.place(row));
  return point;
}

[[noreturn]] void throw_repeated(const std::string& id, const Place& place) {
  throw Error(ExitCode::unreadable_input, place,
              {"Id-en «{}» er brukt før.", "Id-en «{}» er brukt før.", "The id \"{}\" was used before."},
              {"Gi hvert læringspunkt sin egen id.", "Gje kvart læringspunkt sin eigen id.",
               "Give each learning point an id of its own."},
              {id});
}

void mark_named_equivalents(const SmallTable& table, const std::map<std::string, std::size_t>& numbers,
                            Codebook& codebook) {
  const auto equivalents = table.column({"equivalents"});
  for (std::size_t row = 0; equivalents && row < table.rows.size(); ++row) {
    for (const std::string& id : listed_ids(table.rows[row][*equivalents])) {
      const auto other = numbers.find(id);
      if (other == numbers.end()) throw unknown_point(id, table.place(row));
      mark_equivalent(codebook, row, other->second);
    }
  }
}

std::string csv_field(const std::string& field) {
  if (field.find_first_of(";,\t\"\r\n") == std::string::npos && stripped(field).size() == field.size())
    return field;
  std::string result = "\"";
  for (const char c : field) {
    result += c;
    if (c == '"') result += c;
  }
  return result + '"';
}

}  // namespace

std::map<std::string, std::size_t> numbers_of_points(const Codebook& codebook) {
  std::map<std::string, std::size_t> numbers;
  for (std::size_t point = 0; point < codebook.points.size(); ++point)
    numbers.emplace(codebook.points[point].id, point);
  return numbers;
}

Error unknown_point(const std::string& id, const Place& place) {
  return Error(ExitCode::unreadable_input, place,
               {"Kodeboken har ikke noe læringspunkt «{}».", "Kodeboka har ikkje noko læringspunkt «{}».",
                "The codebook has no learning point \"{}\"."},
               {"Bruk id-ene som «erfar points» skriver.", "Bruk id-ane som «erfar points» skriv.",
                "Use the ids that \"erfar points\" writes."},
               {id});
}

Codebook read_codebook(const std::filesystem::path& path, Diagnostics& noticed) {
  const SmallTable table =
      path.extension() == ".toml" ? read_toml_table(path) : read_small_table(path, noticed);
  if (!table.column({"text"})) throw_without_text(table);
  const auto chapter = table.column({"chapter"}) ? table.column({"chapter"}) : table.column({"section"});
  Codebook codebook;
  std::map<std::string, std::size_t> numbers, chapters;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    LearningPoint point = point_of(table, row);
    if (!numbers.emplace(point.id, row).second) throw_repeated(point.id, table.place(row));
    const std::string own = chapter ? table.rows[row][*chapter] : "";
    const auto [place, fresh] = chapters.emplace(own, codebook.bodies.size());
    if (fresh) codebook.bodies.emplace_back();
    point.chapter = place->second;
    codebook.points.push_back(std::move(point));
  }
  if (codebook.points.empty()) {
    throw Error(ExitCode::unreadable_input, {table.file},
                {"Kodeboken har ingen læringspunkter.", "Kodeboka har ingen læringspunkt.",
                 "The codebook has no learning points."},
                {"Skriv ett læringspunkt på hver linje under overskriften.",
                 "Skriv eitt læringspunkt på kvar linje under overskrifta.",
                 "Write one learning point on each line below the header."});
  }
  mark_repeated_points(codebook);
  mark_named_equivalents(table, numbers, codebook);
  return codebook;
}

std::string codebook_csv(const Codebook& codebook) {
  std::string csv = "id;section;section_title;text;equivalents\r\n";
  for (const LearningPoint& point : codebook.points) {
    std::string repeated;
    for (const std::size_t other : point.equivalents)
      repeated += (repeated.empty() ? "" : " ") + codebook.points[other].id;
    csv += csv_field(point.id) + ';' + csv_field(point.section) + ';' + csv_field(point.section_title) + ';' +
           csv_field(point.text) + ';' + csv_field(repeated) + "\r\n";
  }
  return csv;
}

}  // namespace erfar
