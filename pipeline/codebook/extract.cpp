#include "pipeline/codebook/extract.h"

#include <map>
#include <optional>
#include <stdexcept>

#include "pipeline/base/error.h"
#include "pipeline/base/pattern.h"
#include "pipeline/base/utf8.h"
#include "pipeline/codebook/contents_list.h"
#include "pipeline/codebook/footnotes.h"
#include "pipeline/codebook/headings.h"
#include "pipeline/codebook/hyphens.h"
#include "pipeline/codebook/lines.h"
#include "pipeline/codebook/page_furniture.h"
#include "pipeline/codebook/sections.h"

namespace erfar {
namespace {

std::optional<Pattern> wanted_sections(const ExtractSettings& settings) {
  if (settings.sections.empty()) return std::nullopt;
  try {
    return Pattern(settings.sections);
  } catch (const std::invalid_argument& explanation) {
    throw Error(ExitCode::bad_command_line, {},
                {"Mønsteret «{}» for overskriftene er ikke et gyldig regulært uttrykk: {}.",
                 "Mønsteret «{}» for overskriftene er ikkje eit gyldig regulært uttrykk: {}.",
                 "The pattern \"{}\" for the headings is not a valid regular expression: {}."},
                {"Rett mønsteret, eller la være å gi noe.", "Rett mønsteret, eller lat vere å gje noko.",
                 "Correct the pattern, or give none."},
                {settings.sections, explanation.what()});
  }
}

[[noreturn]] void throw_without_points(const std::string& name, const ExtractSettings& settings) {
  if (!settings.sections.empty()) {
    throw Error(ExitCode::unreadable_input, {name},
                {"Fant ingen læringspunkter under overskrifter som passer til mønsteret «{}».",
                 "Fann ingen læringspunkt under overskrifter som passar til mønsteret «{}».",
                 "Found no learning points under headings that match the pattern \"{}\"."},
                {"Gi et annet mønster, eller gi ikke noe; da letes det etter de vanlige overskriftene.",
                 "Gje eit anna mønster, eller ikkje noko; då blir det leita etter dei vanlege overskriftene.",
                 "Give another pattern, or none; then the usual headings are looked for."},
                {settings.sections});
  }
  throw Error(
      ExitCode::unreadable_input, {name},
      {"Fant ingen læringspunkter: ingen tekst står under overskrifter som «Læringspunkter», «Lærdommer», "
       "«Hva har vi lært?», «Sentrale erfaringer», «Hva kan tas med videre?» eller «Lessons learned».",
       "Fann ingen læringspunkt: ingen tekst står under overskrifter som «Læringspunkt», «Lærdomar», "
       "«Kva har vi lært?», «Sentrale erfaringar», «Kva kan takast med vidare?» eller «Lessons learned».",
       "Found no learning points: no text stands under headings such as \"Lessons learned\", \"Key "
       "lessons\", "
       "\"Læringspunkter\", \"Lærdommer\", \"Hva har vi lært?\", \"Sentrale erfaringer\" or "
       "\"Hva kan tas med videre?\"."},
      {"Heter overskriften noe annet i denne rapporten, så gi et mønster for den med --sections.",
       "Heiter overskrifta noko anna i denne rapporten, så gje eit mønster for henne med --sections.",
       "If the heading has another name in this report, give a pattern for it with --sections."});
}

std::vector<ReportSection> find_sections(std::string_view report, const Pattern* wanted) {
  std::vector<ReportLine> lines = split_report(report);
  mark_page_numbers(lines);
  mark_footnotes(lines);
  mark_contents_lists(lines);
  mark_running_heads(lines);
  const std::vector<ReportHeading> headings = find_headings(lines, wanted);
  const LineJoiner joiner(lines);
  for (const SectionName name :
       {SectionName::learning_points, SectionName::lessons_learned, SectionName::weaker}) {
    std::vector<ReportSection> sections = read_sections(lines, headings, name, joiner);
    if (!sections.empty()) return sections;
  }
  return {};
}

// Sections without number are chapters 1, 2, … of their own; ids stay unique if a report has both.
Codebook numbered(std::vector<ReportSection> sections) {
  Codebook codebook;
  std::map<std::string, std::size_t> points_in;
  std::size_t unnumbered = 0;
  for (ReportSection& section : sections) {
    const std::string& number = section.heading.number;
    const std::string chapter =
        number.empty() ? std::to_string(++unnumbered) : number.substr(0, number.find('.'));
    for (std::string& text : section.points) {
      std::string id = chapter + '.' + std::to_string(++points_in[chapter]);
      codebook.points.push_back({.id = std::move(id),
                                 .section = number,
                                 .section_title = section.heading.title,
                                 .text = std::move(text),
                                 .chapter = codebook.bodies.size()});
    }
    codebook.bodies.push_back(std::move(section.body));
  }
  mark_repeated_points(codebook);
  return codebook;
}

}  // namespace

Codebook extract_learning_points(std::string_view report, const std::string& name,
                                 const ExtractSettings& settings) {
  const std::optional<Pattern> wanted = wanted_sections(settings);
  std::string repaired;
  if (valid_utf8_prefix(report) != report.size()) {
    std::size_t replaced = 0;
    report = repaired = repaired_utf8(report, replaced);
  }
  std::vector<ReportSection> sections = find_sections(report, wanted ? &*wanted : nullptr);
  if (sections.empty()) throw_without_points(name, settings);
  return numbered(std::move(sections));
}

}  // namespace erfar
