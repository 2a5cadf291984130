#include "pipeline/run/command_line.h"

#include <CLI/CLI.hpp>
#include <cctype>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"
#include "pipeline/run/command_line_error.h"

namespace erfar {
namespace {

const std::map<std::string, Language> languages{
    {"nb", Language::nb}, {"nn", Language::nn}, {"en", Language::en}};

/// Options that change where, how fast or how loudly a run works, but no byte of its outputs besides the
/// manifest.
const std::set<std::string> circumstances{"--out",  "--threads",  "--quiet",
                                          "--json", "--no-color", "--chunk-bytes"};

/// A file of options for `erfar run`: `themes = 10`, with or without a `[run]` above.
class RunConfig : public CLI::ConfigTOML {
 public:
  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override {
    std::vector<CLI::ConfigItem> read = CLI::ConfigTOML::from_config(input);
    for (CLI::ConfigItem& item : read) {
      if (item.parents.empty()) item.parents = {"run"};
    }
    return read;
  }
};

/// Builds the two commands with their help in one language.
class Parser {
 public:
  Parser(Settings& settings, Language language) : settings_(settings), language_(language) {
    app_.name("erfar");
    app_.description(
        said({"Erfar knytter svar i undersøkelser og intervjuer til læringspunktene i en rapport.",
              "Erfar knyter svar i undersøkingar og intervju til læringspunkta i ein rapport.",
              "Erfar ties survey answers and interviews to the learning points of a report."}));
    app_.set_version_flag("--version", "erfar " ERFAR_VERSION,
                          said({"Vis versjonen", "Vis versjonen", "Show the version"}));
    app_.set_help_flag("-h,--help", said({"Vis denne hjelpen", "Vis denne hjelpa", "Show this help"}));
    app_.require_subcommand(1);
    app_.footer(said({"Mer: erfar run --help", "Meir: erfar run --help", "More: erfar run --help"}));
    add_run();
    add_points();
    add_config();
  }

  CLI::App& app() { return app_; }

  /// Takes what CLI11 filled as text over into the settings.
  void finish() {
    // A shell passes bytes; from here on all text is UTF-8.
    std::size_t replaced = 0;
    settings_.read.wave = repaired_utf8(settings_.read.wave, replaced);
    for (std::string& name : settings_.read.interviewers) name = repaired_utf8(name, replaced);
    for (std::string& part : columns_) part = repaired_utf8(part, replaced);
    settings_.command = points_->parsed() ? Command::points : Command::run;
    settings_.read.columns = parsed_columns();
    if (!delimiter_.empty()) settings_.read.delimiter = delimiter_ == "tab" ? '\t' : delimiter_.front();
    if (!encoding_.empty()) settings_.read.encoding = encoding_;
    settings_.color = !no_color_ && std::getenv("NO_COLOR") == nullptr;
    const CLI::App& used = points_->parsed() ? *points_ : *run_;
    for (const CLI::Option* option : used.get_options()) {
      const std::string name = option->get_name();
      if (name == "--help" || name.empty()) continue;
      std::string value = option->get_default_str();
      if (option->count() > 0) {
        value.clear();
        for (const std::string& part : option->results()) value += (value.empty() ? "" : " ") + part;
      }
      auto& list = circumstances.contains(name) ? settings_.circumstances : settings_.options;
      list.push_back({name.substr(name.find_first_not_of('-')), value, option->count() > 0});
    }
  }

 private:
  const char* said(Text text) const { return text.in(language_); }

  void add_run() {
    run_ = app_.add_subcommand(
        "run", said({"Hele løpet: svar og rapport inn; temaer, koblinger og en rapport ut",
                     "Heile løpet: svar og rapport inn; tema, koplingar og ein rapport ut",
                     "The whole line: answers and report in; themes, links and a report out"}));
    run_->footer(said(
        {"Eksempel: erfar run --survey svar.csv --survey intervju.vtt --report rapport.txt --out ut",
         "Døme: erfar run --survey svar.csv --survey intervju.vtt --report rapport.txt --out ut",
         "Example: erfar run --survey answers.csv --survey interview.vtt --report report.txt --out out"}));
    add_input_options();
    add_codebook_options(*run_);
    add_stage_options();
    run_->add_option("--out", settings_.out,
                     said({"Mappen som filene skrives i", "Mappa som filene blir skrivne i",
                           "The folder to write the files in"}))
        ->required();
    add_common_options(*run_);
  }

  /// CLI11 reads a file of options for the program only, not for one command; so the option stands there.
  void add_config() {
    app_.set_config("--config", "",
                    said({"Les valgene til «run» fra en TOML-fil", "Les vala til «run» frå ei TOML-fil",
                          "Read the options of “run” from a TOML file"}));
    app_.config_formatter(std::make_shared<RunConfig>());
    app_.allow_config_extras(CLI::config_extras_mode::error);
    run_->allow_config_extras(CLI::config_extras_mode::error);
    run_->fallthrough();
  }

  void add_input_options() {
    run_->add_option("--survey", settings_.read.surveys,
                     said({"Undersøkelse eller intervju: csv, vtt, srt eller txt; kan gjentas",
                           "Undersøking eller intervju: csv, vtt, srt eller txt; kan takast opp att",
                           "Survey or interview: csv, vtt, srt or txt; may be repeated"}))
        ->required();
    run_->add_option("--columns", columns_,
                     said({"Kolonnene i undersøkelsen: text=NAVN, id=, respondent=, question=, wave=",
                           "Kolonnane i undersøkinga: text=NAMN, id=, respondent=, question=, wave=",
                           "The survey's columns: text=NAME, id=, respondent=, question=, wave="}))
        ->delimiter(',');
    run_->add_option(
            "--delimiter", delimiter_,
            said({"Skilletegn i CSV: ett tegn eller «tab»", "Skiljeteikn i CSV: eitt teikn eller «tab»",
                  "CSV delimiter: one character or “tab”"}))
        ->check(delimiter_check());
    run_->add_option("--encoding", encoding_, said({"Tegnkoding", "Teiknkoding", "Character encoding"}))
        ->check(CLI::IsMember({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"}, CLI::ignore_case));
    run_->add_option("--interviewer", settings_.read.interviewers,
                     said({"Den som intervjuer; innleggene utelates. Kan gjentas",
                           "Den som intervjuar; innlegga blir utelatne. Kan takast opp att",
                           "The interviewer, whose turns are left out; may be repeated"}));
    run_->add_option("--wave", settings_.read.wave,
                     said({"Navn på runden der filen ikke har en kolonne for den",
                           "Namn på runden der fila ikkje har ein kolonne for han",
                           "Name of the wave where the file has no column for it"}));
  }

  void add_codebook_options(CLI::App& command) {
    if (&command == run_) {
      command.add_option(
          "--report", settings_.report,
          said({"Rapport i ren tekst med læringspunkter", "Rapport i rein tekst med læringspunkt",
                "Report in plain text with learning points"}));
      command.add_option(
          "--codebook", settings_.codebook,
          said({"Kodebok i CSV i stedet for en rapport", "Kodebok i CSV i staden for ein rapport",
                "Codebook in CSV instead of a report"}));
    } else {
      command
          .add_option("report", settings_.report,
                      said({"Rapport i ren tekst", "Rapport i rein tekst", "Report in plain text"}))
          ->required();
    }
    command.add_option("--sections", settings_.extract.sections,
                       said({"Mønster (RE2) for overskriftene over læringspunktene",
                             "Mønster (RE2) for overskriftene over læringspunkta",
                             "Pattern (RE2) for the headings above the learning points"}));
  }

  void add_stage_options() {
    run_->add_option("--themes", settings_.cluster.k_means.clusters,
                     said({"Antall temaer", "Talet på tema", "Number of themes"}))
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    run_->add_option("--top", settings_.link.candidates,
                     said({"Kandidater per svar i links.csv", "Kandidatar per svar i links.csv",
                           "Candidates per answer in links.csv"}))
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    run_->add_option("--seed", settings_.cluster.k_means.seed,
                     said({"Frø for tilfeldige trekk", "Frø for tilfeldige trekk", "Seed of random draws"}))
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    run_->add_option("--minimum-count", settings_.summary.minimum_count,
                     said({"Tall under dette vises ikke", "Tal under dette blir ikkje viste",
                           "Counts under this are masked"}))
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    run_->add_option("--language", settings_.language,
                     said({"Språk i rapport og meldinger: nb, nn eller en",
                           "Språk i rapport og meldingar: nb, nn eller en",
                           "Language of report and messages: nb, nn or en"}))
        ->transform(CLI::CheckedTransformer(languages).description("nb|nn|en"))
        ->default_str("nb");
    run_->add_flag("--strict", settings_.strict,
                   said({"Kode 5 hvis rader ble reparert eller hoppet over",
                         "Kode 5 om rader vart reparerte eller hoppa over",
                         "Exit with 5 if rows were repaired or skipped"}));
  }

  void add_points() {
    points_ = app_.add_subcommand(
        "points", said({"Læringspunktene i en rapport som kodebok", "Læringspunkta i ein rapport som kodebok",
                        "A report's learning points as a codebook"}));
    points_->footer(said({"Eksempel: erfar points rapport.txt --out kodebok.csv",
                          "Døme: erfar points rapport.txt --out kodebok.csv",
                          "Example: erfar points report.txt --out codebook.csv"}));
    add_codebook_options(*points_);
    points_
        ->add_option("--out", settings_.out,
                     said({"Filen som skrives; - er standard ut", "Fila som blir skriven; - er standard ut",
                           "The file to write; - is standard output"}))
        ->default_str("-");
    points_
        ->add_option("--language", settings_.language,
                     said({"Språk i meldinger", "Språk i meldingar", "Language of messages"}))
        ->transform(CLI::CheckedTransformer(languages).description("nb|nn|en"))
        ->default_str("nb");
    add_common_options(*points_);
  }

  void add_common_options(CLI::App& command) {
    command
        .add_option(
            "--threads", settings_.threads,
            said({"Antall tråder; 0 = alle", "Talet på trådar; 0 = alle", "Number of threads; 0 = all"}))
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command
        .add_option("--chunk-bytes", settings_.read.chunk_bytes,
                    said({"Hvor mye én tråd tar om gangen, i byte; endrer ikke resultatet",
                          "Kor mykje éin tråd tek om gongen, i byte; endrar ikkje resultatet",
                          "How much one thread takes at a time, in bytes; does not change the result"}))
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command.add_flag("--quiet", settings_.quiet,
                     said({"Bare feilmeldinger", "Berre feilmeldingar", "Error messages only"}));
    command.add_flag(
        "--json", settings_.json_messages,
        said({"Meldinger som JSON-linjer", "Meldingar som JSON-liner", "Messages as JSON lines"}));
    command.add_flag("--no-color", no_color_, said({"Ingen farger", "Ingen fargar", "No colours"}));
  }

  /// One ASCII mark: a letter, digit, quote or line break would cut records to pieces.
  static CLI::Validator delimiter_check() {
    return {[](std::string& word) {
              const bool mark = word.size() == 1 &&
                                (std::ispunct(static_cast<unsigned char>(word[0])) != 0 || word[0] == '\t') &&
                                word[0] != '"';
              return mark || word == "tab" ? std::string{} : "one mark or 'tab'";
            },
            "CHAR"};
  }

  ColumnRoles parsed_columns() const {
    ColumnRoles roles;
    const std::map<std::string_view, std::string*> single{{"id", &roles.id},
                                                          {"respondent", &roles.respondent},
                                                          {"question", &roles.question},
                                                          {"wave", &roles.wave}};
    for (const std::string& pair : columns_) {
      const std::size_t equals = pair.find('=');
      const std::string role = pair.substr(0, equals);
      const auto found = single.find(role);
      if (equals == std::string::npos || (role != "text" && found == single.end())) {
        throw Error(ExitCode::bad_command_line, {},
                    {"--columns har en del som ikke kan forstås: «{}».",
                     "--columns har ein del som ikkje kan forståast: «{}».",
                     "--columns has a part that cannot be understood: “{}”."},
                    {"Skriv for eksempel --columns text=Kommentar,id=Svarnr.",
                     "Skriv til dømes --columns text=Kommentar,id=Svarnr.",
                     "Write for example --columns text=Comment,id=Number."},
                    {pair});
      }
      if (role == "text") {
        roles.text.push_back(pair.substr(equals + 1));
      } else {
        *found->second = pair.substr(equals + 1);
      }
    }
    return roles;
  }

  Settings& settings_;
  Language language_;
  CLI::App app_;
  CLI::App* run_ = nullptr;
  CLI::App* points_ = nullptr;
  std::vector<std::string> columns_;
  std::string delimiter_;
  std::string encoding_;
  bool no_color_ = false;
};

}  // namespace

Language asked_language(int count, const char* const* words) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    constexpr std::string_view joined = "--language=";
    std::string value;
    if (word == "--language" && i + 1 < count) value = words[i + 1];
    if (word.starts_with(joined)) value = word.substr(joined.size());
    if (const auto found = languages.find(value); found != languages.end()) return found->second;
  }
  return Language::nb;
}

std::optional<Settings> parse_command_line(int count, const char* const* words) {
  Settings settings;
  Parser parser(settings, asked_language(count, words));
  try {
    parser.app().parse(count, words);
  } catch (const CLI::Success& success) {  // --help or --version, which CLI11 prints
    parser.app().exit(success);
    if (!std::cout.flush()) {
      throw Error(ExitCode::unwritable_output, {},
                  {"Hjelpen kan ikke skrives.", "Hjelpa kan ikkje skrivast.", "The help cannot be written."},
                  {"Kontroller hvor standard ut går.", "Kontroller kvar standard ut går.",
                   "Check where standard output goes."});
    }
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    throw explained(error);
  }
  parser.finish();
  return settings;
}

}  // namespace erfar
