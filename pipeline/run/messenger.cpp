#include "pipeline/run/messenger.h"

#include <unistd.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "pipeline/base/unicode.h"
#include "pipeline/base/utf8.h"

namespace erfar {
namespace {

bool on_terminal() { return ::isatty(STDERR_FILENO) == 1; }

std::string text(Language language, Text pattern, std::vector<std::string> values) {
  return filled(pattern.in(language), values);
}

/// Marks that turn the direction of writing, so that a name can pass for another, and line separators.
bool misleads(char32_t point) {
  return point == 0x061C || (point >= 0x200E && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

/// Names of files and columns are data: no control character in them may reach a terminal, and no line break
/// start a line that looks like ours.
std::string without_control(std::string_view text) {
  std::size_t replaced = 0;
  const std::string valid = repaired_utf8(text, replaced);
  std::string result;
  for (std::size_t at = 0; at < valid.size();) {
    const auto [point, bytes] = decode(valid, at);
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    result += control || misleads(point) ? "?" : valid.substr(at, bytes);
    at += bytes;
  }
  return result;
}

constexpr std::pair<const char*, Text> stage_names[] = {
    {"read", {"Leser svar", "Les svar", "Reading answers"}},
    {"count", {"Deler i ord og teller", "Deler i ord og tel", "Cutting into words and counting"}},
    {"weigh", {"Veier ordene", "Veg orda", "Weighing words"}},
    {"cluster", {"Finner temaer", "Finn tema", "Finding themes"}},
    {"codebook", {"Finner læringspunkter", "Finn læringspunkt", "Finding learning points"}},
    {"link",
     {"Knytter svar til læringspunkter", "Knyter svar til læringspunkt",
      "Linking answers to learning points"}},
    {"report", {"Lager rapport", "Lagar rapport", "Making the report"}},
    {"write", {"Skriver filer", "Skriv filer", "Writing files"}},
};

}  // namespace

void Messenger::line(const char* event, const std::string& text) const {
  if (settings_.json_messages) {
    const nlohmann::ordered_json message{{"event", event}, {"message", text}};
    std::fprintf(stderr, "%s\n",
                 message.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
  } else {
    std::fprintf(stderr, "%s%s\n", over_stage(), without_control(text).c_str());
  }
}

const char* Messenger::over_stage() const { return on_terminal() && !settings_.quiet ? "\r\x1b[K" : ""; }

void Messenger::stage(std::string_view name) const {
  if (settings_.quiet || settings_.json_messages || !on_terminal()) return;
  for (const auto& [stage, shown] : stage_names) {
    if (name == stage) std::fprintf(stderr, "%s%s …", over_stage(), shown.in(settings_.language));
  }
  std::fflush(stderr);
}

void Messenger::no_lexicon() const {
  if (settings_.quiet) return;
  line(
      "lexicon",
      text(
          settings_.language,
          {"Uten leksikon: bokmål og nynorsk møtes bare i ordstammer og en liten liste. scripts/make_lexicon "
           "lager det.",
           "Utan leksikon: bokmål og nynorsk møtest berre i ordstammer og ei lita liste. "
           "scripts/make_lexicon lagar det.",
           "Without a lexicon bokmål and nynorsk meet only in stems and a short list; "
           "scripts/make_lexicon makes it."},
          {}));
}

void Messenger::sources(const std::vector<Source>& sources) const {
  if (settings_.quiet) return;
  for (const Source& source : sources) {
    std::string columns;
    for (const std::string& column : source.text_columns)
      columns += (columns.empty() ? "«" : ", «") + column + "»";
    const std::string documents = grouped(source.documents, settings_.language);
    const std::string delimiter = source.delimiter == "\t" ? "tab" : source.delimiter;
    if (source.format == "csv") {
      line("source", text(settings_.language,
                          {"{}: {} svar fra kolonne {} (CSV, {}, skilletegn «{}»)",
                           "{}: {} svar frå kolonne {} (CSV, {}, skiljeteikn «{}»)",
                           "{}: {} answers from column {} (CSV, {}, delimiter “{}”)"},
                          {source.path, documents, columns, source.encoding, delimiter}));
    } else {
      line("source",
           text(settings_.language,
                {"{}: {} innlegg ({}, {})", "{}: {} innlegg ({}, {})", "{}: {} turns or paragraphs ({}, {})"},
                {source.path, documents, source.format, source.encoding}));
    }
  }
}

void Messenger::findings(const Diagnostics& diagnostics) const {
  if (settings_.quiet) return;
  for (const auto& [finding, first, count] : diagnostics.entries()) {
    const std::string where = shown(first, settings_.language);
    std::string said = (where.empty() ? "" : where + ": ") + finding->what.in(settings_.language);
    if (count > 1) {
      said += text(settings_.language, {" ({} ganger)", " ({} gonger)", " ({} times)"},
                   {grouped(count, settings_.language)});
    }
    line("finding", said);
  }
}

void Messenger::done(const Summary& summary, const std::filesystem::path& page) const {
  if (settings_.quiet) return;
  const auto number = [&](std::size_t n) { return grouped(n, settings_.language); };
  line("done", text(settings_.language,
                    {"{} svar fra {} respondenter: {} temaer.", "{} svar frå {} respondentar: {} tema.",
                     "{} answers from {} respondents: {} themes."},
                    {number(summary.documents), number(summary.respondents), number(summary.themes.size())}));
  if (!summary.points.empty()) {
    line("done",
         text(settings_.language,
              {"{} svar er knyttet til læringspunkter, {} passer ikke til noe punkt; {} av {} punkter er "
               "uten støtte.",
               "{} svar er knytte til læringspunkt, {} passar ikkje til noko punkt; {} av {} punkt er utan "
               "støtte.",
               "{} answers are tied to learning points, {} fit none; {} of {} points are without support."},
              {number(summary.documents_linked), number(summary.documents_without_point),
               number(summary.points_unsupported), number(summary.points.size())}));
  }
  line("done", text(settings_.language, {"Rapport: {}", "Rapport: {}", "Report: {}"}, {page.string()}));
}

void Messenger::wave(const std::string& name, bool is_done) const {
  if (settings_.quiet) return;
  constexpr Text before{"Runde {}: kjørt fra før.", "Runde {}: køyrd frå før.", "Wave {}: done before."};
  constexpr Text now{"Runde {}: kjøres nå.", "Runde {}: blir køyrd no.", "Wave {}: running now."};
  line("wave", text(settings_.language, is_done ? before : now, {name}));
}

void Messenger::trends(const std::filesystem::path& page) const {
  if (settings_.quiet) return;
  line("done", text(settings_.language,
                    {"Temaene over tid: {}", "Temaa over tid: {}", "Themes over time: {}"}, {page.string()}));
}

void Messenger::interrupted() const {
  line("interrupted",
       text(settings_.language,
            {"Avbrutt. Filene fra forrige kjøring er urørt.", "Avbrote. Filene frå førre køyring er urørte.",
             "Interrupted. The files of the run before are untouched."},
            {}));
}

std::string Messenger::error_line(const std::string& message, ExitCode code) const {
  if (settings_.json_messages) {
    const nlohmann::ordered_json event{
        {"event", "error"}, {"message", message}, {"exit_code", static_cast<int>(code)}};
    return event.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
  }
  const bool color = settings_.color && on_terminal();
  return over_stage() + std::string(color ? "\x1b[31merfar:\x1b[0m " : "erfar: ") + without_control(message) +
         '\n';
}

void Messenger::error(const std::string& message, ExitCode code) const {
  std::fputs(error_line(message, code).c_str(), stderr);
}

}  // namespace erfar
