#include "pipeline/codebook/codebook.h"

#include <array>
#include <optional>
#include <set>

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

constexpr std::array<const char*, 4> kColumns = {"id", "section", "section_title", "text"};
constexpr Text kMendTheRow{"Rett raden og prøv igjen.", "Rett rada og prøv igjen.",
                           "Correct the row and try again."};

// Where each of `kColumns` stands in the file.
using ColumnPlaces = std::array<std::optional<std::size_t>, kColumns.size()>;
enum Column : std::size_t { kId, kSection, kSectionTitle, kText };

ColumnPlaces find_places(const CsvSample::Record& header, const std::string& file) {
  ColumnPlaces places;
  for (std::size_t field = header.fields.size(); field-- > 0;) {
    const std::string name = folded(stripped(header.fields[field]));
    for (std::size_t column = 0; column < kColumns.size(); ++column) {
      if (name == kColumns[column]) places[column] = field;
    }
  }
  if (places[kText]) return places;
  throw Error(
      ExitCode::unreadable_input, {file, header.number},
      {"Kodeboken har ingen kolonne som heter «text».", "Kodeboka har ingen kolonne som heiter «text».",
       "The codebook has no column called \"text\"."},
      {"Skriv «id;section;section_title;text» på første linje; bare «text» må være med.",
       "Skriv «id;section;section_title;text» på fyrste linje; berre «text» må vere med.",
       "Write \"id;section;section_title;text\" on the first line; only \"text\" is required."});
}

// A survey's broken row is mended and told; a codebook is short and every word of it counts, so it is an
// error.
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
      throw Error(ExitCode::unreadable_input, entry.first,
                  {"Et anførselstegn i raden er ikke doblet eller ikke lukket.",
                   "Eit hermeteikn i rada er ikkje dobla eller ikkje lukka.",
                   "A quotation mark in the row is not doubled or not closed."},
                  kMendTheRow);
    }
  }
}

LearningPoint point_of(const std::string_view* fields, const ColumnPlaces& places, const Place& place) {
  const auto value = [&](Column column) {
    return places[column] ? std::string(stripped(fields[*places[column]])) : std::string();
  };
  LearningPoint point{value(kId), value(kSection), value(kSectionTitle), value(kText)};
  if (point.text.empty()) {
    throw Error(ExitCode::unreadable_input, place,
                {"Læringspunktet har ingen tekst.", "Læringspunktet har ingen tekst.",
                 "The learning point has no text."},
                kMendTheRow);
  }
  if (places[kId] && point.id.empty()) {
    throw Error(
        ExitCode::unreadable_input, place,
        {"Læringspunktet har ingen id.", "Læringspunktet har ingen id.", "The learning point has no id."},
        {"Gi det en id, eller fjern hele kolonnen «id»; da blir punktene nummerert.",
         "Gje det ein id, eller fjern heile kolonnen «id»; då blir punkta nummererte.",
         "Give it an id, or remove the whole column \"id\"; then the points are numbered."});
  }
  return point;
}

void throw_repeated(const std::string& id, const Place& place) {
  throw Error(ExitCode::unreadable_input, place,
              {"Id-en «{}» er brukt før.", "Id-en «{}» er brukt før.", "The id \"{}\" was used before."},
              {"Gi hvert læringspunkt sin egen id.", "Gje kvart læringspunkt sin eigen id.",
               "Give each learning point an id of its own."},
              {id});
}

std::string quoted(const std::string& field) {
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

Codebook read_codebook(const std::filesystem::path& path, Diagnostics& noticed) {
  const std::string file = path.string();
  Diagnostics diagnostics;  // of this file alone
  const DecodedText decoded = decode_text(map_file(path), std::nullopt, {file}, diagnostics);
  const std::string_view text = decoded.utf8.view;
  const Dialect dialect{sniff_delimiter(text, std::nullopt)};
  const CsvSample sample = sample_csv(text, dialect, 1, text.size() + 1);
  if (sample.records.empty()) {
    throw Error(ExitCode::unreadable_input, {file}, messages::holds_no_text, messages::check_the_export);
  }
  const CsvSample::Record& header = sample.records.front();
  const ColumnPlaces places = find_places(header, file);
  const CsvSettings settings{.dialect = dialect,
                             .columns = header.fields.size(),
                             .begin = header.next,
                             .records_before = header.number};
  const CsvTable table = parse_csv(text, settings, {file}, diagnostics);
  throw_if_damaged(table, diagnostics, file);

  Codebook codebook{{}, {""}};
  std::set<std::string> ids;
  for (const CsvBlock& block : table.blocks) {
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
      const Place place{file, block.rows[row]};
      LearningPoint point = point_of(&block.fields[row * table.columns], places, place);
      if (!places[kId]) point.id = std::to_string(codebook.points.size() + 1);
      if (!ids.insert(point.id).second) throw_repeated(point.id, place);
      codebook.points.push_back(std::move(point));
    }
  }
  if (codebook.points.empty()) {
    throw Error(ExitCode::unreadable_input, {file},
                {"Kodeboken har ingen læringspunkter.", "Kodeboka har ingen læringspunkt.",
                 "The codebook has no learning points."},
                {"Skriv ett læringspunkt på hver linje under overskriften.",
                 "Skriv eitt læringspunkt på kvar linje under overskrifta.",
                 "Write one learning point on each line below the header."});
  }
  noticed.append(diagnostics);
  return codebook;
}

std::string codebook_csv(const Codebook& codebook) {
  std::string csv = "id;section;section_title;text\r\n";
  for (const LearningPoint& point : codebook.points) {
    csv += quoted(point.id) + ';' + quoted(point.section) + ';' + quoted(point.section_title) + ';' +
           quoted(point.text) + "\r\n";
  }
  return csv;
}

}  // namespace erfar
