#include "pipeline/codebook/codebook.h"

#include <map>
#include <set>
#include <string_view>

#include "pipeline/base/error.h"
#include "pipeline/codebook/letters.h"
#include "pipeline/codebook/small_table.h"

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

/// The parts of a field between `|`.
std::vector<std::string> parts_of(std::string_view field, char separator) {
  std::vector<std::string> parts;
  while (!field.empty()) {
    const std::size_t end = field.find(separator);
    if (end != 0) parts.emplace_back(field.substr(0, end));
    field = end == std::string_view::npos ? std::string_view() : field.substr(end + 1);
  }
  return parts;
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
  const SmallTable table = read_small_table(path, noticed);
  const auto text = table.column({"text"});
  if (!text) throw_without_text(table);
  const auto id = table.column({"id"});
  const auto equivalents = table.column({"equivalents"});
  const auto chapter = table.column({"chapter"});

  Codebook codebook;
  std::map<std::string, std::size_t> chapters;
  std::set<std::string> ids;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const auto value = [&](std::string_view name) {
      const auto column = table.column({name});
      return column ? table.rows[row][*column] : std::string();
    };
    LearningPoint point{.id = id ? value("id") : std::to_string(row + 1),
                        .section = value("section"),
                        .section_title = value("section_title"),
                        .text = value("text"),
                        .include = value("include"),
                        .exclude = value("exclude"),
                        .examples = parts_of(value("examples"), '|')};
    refuse_incomplete(point, id.has_value(), table.place(row));
    if (const std::string keywords = value("keywords"); !keywords.empty()) point.include += ' ' + keywords;
    const auto [place, fresh] =
        chapters.emplace(chapter ? value("chapter") : point.section, codebook.bodies.size());
    if (fresh) codebook.bodies.emplace_back();
    point.chapter = place->second;
    codebook.points.push_back(std::move(point));
    if (!ids.insert(codebook.points.back().id).second) {
      throw Error(ExitCode::unreadable_input, table.place(row),
                  {"Id-en «{}» er brukt før.", "Id-en «{}» er brukt før.", "The id \"{}\" was used before."},
                  {"Gi hvert læringspunkt sin egen id.", "Gje kvart læringspunkt sin eigen id.",
                   "Give each learning point an id of its own."},
                  {codebook.points.back().id});
    }
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
  const auto numbers = numbers_of_points(codebook);
  for (std::size_t row = 0; equivalents && row < table.rows.size(); ++row) {
    for (const std::string& name : parts_of(table.rows[row][*equivalents], ' ')) {
      const auto other = numbers.find(name);
      if (other == numbers.end()) throw unknown_point(name, table.place(row));
      mark_equivalent(codebook, row, other->second);
    }
  }
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
