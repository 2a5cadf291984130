#include "pipeline/run/command_line_options.h"

#include <CLI/CLI.hpp>
#include <cctype>
#include <cstdlib>
#include <map>
#include <string_view>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"
#include "pipeline/run/command_line.h"

namespace erfar {
namespace {

/// One ASCII mark: a letter, digit, quote or line break would cut records to pieces.
CLI::Validator delimiter_check() {
  return {[](std::string& word) {
            const bool mark = word.size() == 1 &&
                              (std::ispunct(static_cast<unsigned char>(word[0])) != 0 || word[0] == '\t') &&
                              word[0] != '"';
            return mark || word == "tab" ? std::string{} : "one mark or 'tab'";
          },
          "CHAR"};
}

ColumnRoles parsed_columns(const std::vector<std::string>& words) {
  ColumnRoles roles;
  const std::map<std::string_view, std::string*> single{{"id", &roles.id},
                                                        {"respondent", &roles.respondent},
                                                        {"question", &roles.question},
                                                        {"wave", &roles.wave}};
  for (const std::string& pair : words) {
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

void sections_option(const CommandOptions& options) {
  options.command.add_option("--sections", options.settings.extract.sections,
                             options.said({"Mønster (RE2) for overskriftene over læringspunktene",
                                           "Mønster (RE2) for overskriftene over læringspunkta",
                                           "Pattern (RE2) for the headings above the learning points"}));
}

const std::map<std::string, Words> words{{"all", Words::all}, {"content", Words::content}};
const std::map<std::string, Weights> weights{{"count", Weights::count}, {"tfidf", Weights::tf_idf}};
const std::map<std::string, TokenFormat> token_formats{
    {"conllu", TokenFormat::conllu}, {"jsonl", TokenFormat::json_lines}, {"tsv", TokenFormat::tab_separated}};
const std::map<std::string, Evaluated> evaluated{{"tokens", Evaluated::tokens},
                                                 {"norm", Evaluated::norm},
                                                 {"themes", Evaluated::themes},
                                                 {"links", Evaluated::links}};

}  // namespace

void survey_options(const CommandOptions& options) {
  options.command
      .add_option("--survey", options.settings.read.surveys,
                  options.said({"Undersøkelse eller intervju: csv, vtt, srt eller txt; kan gjentas",
                                "Undersøking eller intervju: csv, vtt, srt eller txt; kan takast opp att",
                                "Survey or interview: csv, vtt, srt or txt; may be repeated"}))
      ->required();
}

void survey_argument(const CommandOptions& options) {
  options.command
      .add_option("file", options.settings.read.surveys,
                  options.said({"Undersøkelse eller intervju: csv, vtt, srt eller txt; flere kan oppgis",
                                "Undersøking eller intervju: csv, vtt, srt eller txt; fleire kan oppgjevast",
                                "Survey or interview: csv, vtt, srt or txt; several may be given"}))
      ->required();
}

void file_argument(const CommandOptions& options) {
  options.command
      .add_option("file", options.settings.read.surveys,
                  options.said({"Undersøkelse eller intervju: csv, vtt, srt eller txt",
                                "Undersøking eller intervju: csv, vtt, srt eller txt",
                                "Survey or interview: csv, vtt, srt or txt"}))
      ->required()
      ->expected(1);
}

void folder_argument(const CommandOptions& options) {
  options.command
      .add_option("folder", options.settings.folder,
                  options.said({"Mappe med én CSV-fil for hver runde; filnavnene gir rekkefølgen",
                                "Mappe med éi CSV-fil for kvar runde; filnamna gjev rekkjefølgja",
                                "Folder with one CSV file a wave; the files' names give the order"}))
      ->required();
}

void keep_map_option(const CommandOptions& options) {
  options.command.add_option("--keep-map", options.settings.keep_map,
                             options.said({"Fil (CSV) med det som er maskert; like hemmelig som originalen",
                                           "Fil (CSV) med det som er maskert; like hemmeleg som originalen",
                                           "File (CSV) with what was masked; as secret as the original"}));
}

void texts_argument(const CommandOptions& options) {
  options.command
      .add_option("file", options.settings.texts,
                  options.said({"Tekstfil; - er standard inn, flere kan oppgis",
                                "Tekstfil; - er standard inn, fleire kan oppgjevast",
                                "Text file; - is standard input, several may be given"}))
      ->default_str("-");
}

void format_options(const CommandOptions& options) {
  options.command
      .add_option("--columns", options.words.columns,
                  options.said({"Kolonnene i undersøkelsen: text=NAVN, id=, respondent=, question=, wave=",
                                "Kolonnane i undersøkinga: text=NAMN, id=, respondent=, question=, wave=",
                                "The survey's columns: text=NAME, id=, respondent=, question=, wave="}))
      ->delimiter(',');
  options.command
      .add_option(
          "--delimiter", options.words.delimiter,
          options.said({"Skilletegn i CSV: ett tegn eller «tab»", "Skiljeteikn i CSV: eitt teikn eller «tab»",
                        "CSV delimiter: one character or “tab”"}))
      ->check(delimiter_check());
  options.command
      .add_option("--encoding", options.words.encoding,
                  options.said({"Tegnkoding", "Teiknkoding", "Character encoding"}))
      ->check(CLI::IsMember({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"}, CLI::ignore_case));
}

void redact_option(const CommandOptions& options) {
  options.command.add_flag("--no-redact", options.words.no_redact,
                           options.said({"Personopplysninger i svarene maskeres ikke",
                                         "Personopplysningar i svara blir ikkje maskerte",
                                         "Personal data in the answers are not masked"}));
}

void reading_options(const CommandOptions& options) {
  format_options(options);
  options.command.add_option("--interviewer", options.settings.read.interviewers,
                             options.said({"Den som intervjuer; innleggene utelates. Kan gjentas",
                                           "Den som intervjuar; innlegga blir utelatne. Kan takast opp att",
                                           "The interviewer, whose turns are left out; may be repeated"}));
  redact_option(options);
  options.command.add_option("--wave", options.settings.read.wave,
                             options.said({"Navn på runden der filen ikke har en kolonne for den",
                                           "Namn på runden der fila ikkje har ein kolonne for han",
                                           "Name of the wave where the file has no column for it"}));
  lexicon_option(options);
}

void lexicon_option(const CommandOptions& options) {
  options.command.add_option(
      "--lexicon", options.settings.lexicon,
      options.said({"Leksikon laget av scripts/make_lexicon, eller «none» for å klare seg uten",
                    "Leksikon laga av scripts/make_lexicon, eller «none» for å klare seg utan",
                    "Lexicon made by scripts/make_lexicon, or “none” to do without"}));
}

void word_argument(const CommandOptions& options) {
  options.command
      .add_option("word", options.settings.word,
                  options.said({"Ett ord; alle bøyninger i begge målformer finnes",
                                "Eitt ord; alle bøyingar i begge målformer blir funne",
                                "One word; all inflections in both norms are found"}))
      ->required();
}

void by_option(const CommandOptions& options) {
  options.command
      .add_option(
          "--by", options.settings.by,
          options.said({"Kolonnen som deler svarene i grupper, for eksempel rolle eller question",
                        "Kolonnen som deler svara i grupper, til dømes rolle eller question",
                        "The column that divides the answers into groups, for example role or question"}))
      ->required();
}

void weights_option(const CommandOptions& options) {
  options.command
      .add_option("--weights", options.settings.weights,
                  options.said({"Verdiene i matrisen: antall (count) eller TF-IDF (tfidf)",
                                "Verdiane i matrisa: antal (count) eller TF-IDF (tfidf)",
                                "The matrix's values: count or tfidf"}))
      ->transform(CLI::CheckedTransformer(weights).description("count|tfidf"))
      ->default_str("tfidf");
  options.command
      .add_option(
          "--words", options.settings.words,
          options.said({"Hvilke ord matrisen har: alle (all) eller uten funksjonsord og tall (content)",
                        "Kva ord matrisa har: alle (all) eller utan funksjonsord og tal (content)",
                        "Which words the matrix has: all, or content without function words and numbers"}))
      ->transform(CLI::CheckedTransformer(words).description("all|content"))
      ->default_str("all");
}

void token_format_option(const CommandOptions& options) {
  options.command
      .add_option(
          "--format", options.settings.token_format,
          options.said({"Formatet som skrives: CoNLL-U (conllu), JSON-linjer (jsonl) eller tabell (tsv)",
                        "Formatet som blir skrive: CoNLL-U (conllu), JSON-liner (jsonl) eller tabell (tsv)",
                        "The format to write: CoNLL-U (conllu), JSON lines (jsonl) or a table (tsv)"}))
      ->transform(CLI::CheckedTransformer(token_formats).description("conllu|jsonl|tsv"))
      ->default_str("conllu");
}

void eval_arguments(const CommandOptions& options) {
  options.command
      .add_option(
          "kind", options.settings.evaluated,
          options.said({"Hva som måles: ord, setninger og lemmaer (tokens), målform (norm), temaer (themes) "
                        "eller koblinger (links)",
                        "Kva som blir målt: ord, setningar og lemma (tokens), målform (norm), tema (themes) "
                        "eller koplingar (links)",
                        "What is measured: words, sentences and lemmas (tokens), norm, themes, or links"}))
      ->required()
      ->transform(CLI::CheckedTransformer(evaluated).description("tokens|norm|themes|links"));
  options.command
      .add_option(
          "gold", options.settings.gold,
          options.said({"Fasiten; for themes CSV med id og theme, for links CSV med id og points",
                        "Fasiten; for themes CSV med id og theme, for links CSV med id og points",
                        "The gold; for themes CSV with id and theme, for links CSV with id and points"}))
      ->required();
  options.command
      .add_option("predicted", options.settings.predicted,
                  options.said(
                      {"Det som måles mot den: for eksempel assignments.csv eller links.csv fra erfar run",
                       "Det som blir målt mot han: til dømes assignments.csv eller links.csv frå erfar run",
                       "What is measured against it: for example assignments.csv or links.csv of erfar run"}))
      ->required();
}

void report_argument(const CommandOptions& options) {
  options.command
      .add_option("report", options.settings.report,
                  options.said({"Rapport i ren tekst", "Rapport i rein tekst", "Report in plain text"}))
      ->required();
  sections_option(options);
}

void point_source_options(const CommandOptions& options) {
  options.command.add_option(
      "--report", options.settings.report,
      options.said({"Rapport i ren tekst med læringspunkter", "Rapport i rein tekst med læringspunkt",
                    "Report in plain text with learning points"}));
  options.command.add_option(
      "--codebook", options.settings.codebook,
      options.said({"Kodebok i CSV; med --report i tillegg gir rapporten bare brødteksten",
                    "Kodebok i CSV; med --report i tillegg gjev rapporten berre brødteksten",
                    "Codebook in CSV; with --report besides, the report gives its running text only"}));
  sections_option(options);
}

void link_options(const CommandOptions& options) {
  options.command.add_option(
      "--coded", options.settings.coded,
      options.said({"Svar som er kodet, i CSV: id, text, points", "Svar som er koda, i CSV: id, text, points",
                    "Answers that are coded, in CSV: id, text, points"}));
  options.command
      .add_option("--top", options.settings.link.candidates,
                  options.said({"Kandidater per svar i links.csv", "Kandidatar per svar i links.csv",
                                "Candidates per answer in links.csv"}))
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  options.command
      .add_option("--minimum-confidence", options.settings.link.minimum_confidence,
                  options.said({"Svar kobles bare til punkter som passer med minst denne sannsynligheten",
                                "Svar blir berre kopla til punkt som passar med minst dette sannsynet",
                                "Answers are only linked to points that fit with at least this probability"}))
      ->capture_default_str();
}

void suggest_option(const CommandOptions& options) {
  options.command
      .add_option(
          "--suggest", options.settings.suggest,
          options.said(
              {"Skriv i stedet så mange svar som bør kodes nå; fyll ut og gi dem til --coded",
               "Skriv i staden så mange svar som bør kodast no; fyll ut og gje dei til --coded",
               "Write instead so many answers that should be coded next; fill in and give to --coded"}))
      ->check(CLI::PositiveNumber);
}

void weight_option(const CommandOptions& options) {
  options.command.add_option(
      "--weight", options.settings.weight,
      options.said({"Kolonnen som sier hvor mange hver respondent står for",
                    "Kolonnen som seier kor mange kvar respondent står for",
                    "The column that says how many people each respondent stands for"}));
}

void minimum_count_option(const CommandOptions& options, const Text& what) {
  options.command.add_option("--minimum-count", options.settings.summary.minimum_count, options.said(what))
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
}

void out_folder_option(const CommandOptions& options) {
  options.command
      .add_option("--out", options.settings.out,
                  options.said({"Mappen som filene skrives i", "Mappa som filene blir skrivne i",
                                "The folder to write the files in"}))
      ->required();
}

void out_file_option(const CommandOptions& options) {
  options.command
      .add_option(
          "--out", options.settings.out,
          options.said({"Filen som skrives; - er standard ut", "Fila som blir skriven; - er standard ut",
                        "The file to write; - is standard output"}))
      ->default_str("-");
}

void common_options(const CommandOptions& options) {
  options.command
      .add_option("--threads", options.settings.threads,
                  options.said(
                      {"Antall tråder; 0 = alle", "Talet på trådar; 0 = alle", "Number of threads; 0 = all"}))
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  options.command
      .add_option(
          "--seed", options.settings.cluster.k_means.seed,
          options.said({"Frø for tilfeldige trekk", "Frø for tilfeldige trekk", "Seed of random draws"}))
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  options.command
      .add_option("--chunk-bytes", options.settings.read.chunk_bytes,
                  options.said({"Hvor mye én tråd tar om gangen, i byte; endrer ikke resultatet",
                                "Kor mykje éin tråd tek om gongen, i byte; endrar ikkje resultatet",
                                "How much one thread takes at a time, in bytes; does not change the result"}))
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  options.command.add_flag(
      "--quiet", options.settings.quiet,
      options.said({"Bare feilmeldinger", "Berre feilmeldingar", "Error messages only"}));
  options.command.add_flag(
      "--json", options.settings.json_messages,
      options.said({"Meldinger som JSON-linjer", "Meldingar som JSON-liner", "Messages as JSON lines"}));
  options.command.add_flag("--no-color", options.words.no_color,
                           options.said({"Ingen farger", "Ingen fargar", "No colours"}));
  options.command
      .add_option("--language", options.settings.language,
                  options.said({"Språk i rapport og meldinger: nb, nn eller en",
                                "Språk i rapport og meldingar: nb, nn eller en",
                                "Language of report and messages: nb, nn or en"}))
      ->transform(CLI::CheckedTransformer(languages()).description("nb|nn|en"))
      ->default_str("nb");
  options.command.add_flag("--strict", options.settings.strict,
                           options.said({"Kode 5 hvis rader ble reparert eller hoppet over",
                                         "Kode 5 om rader vart reparerte eller hoppa over",
                                         "Exit with 5 if rows were repaired or skipped"}));
}

void take_over(const RawWords& words, Settings& settings) {
  // A shell passes bytes; from here on all text is UTF-8.
  std::size_t replaced = 0;
  for (std::string* word : {&settings.read.wave, &settings.word, &settings.by, &settings.weight})
    *word = repaired_utf8(*word, replaced);
  for (std::string& name : settings.read.interviewers) name = repaired_utf8(name, replaced);
  std::vector<std::string> columns = words.columns;
  for (std::string& part : columns) part = repaired_utf8(part, replaced);
  settings.read.columns = parsed_columns(columns);
  settings.read.columns.metadata = {settings.by, settings.weight};
  if (!words.delimiter.empty())
    settings.read.delimiter = words.delimiter == "tab" ? '\t' : words.delimiter.front();
  if (!words.encoding.empty()) settings.read.encoding = words.encoding;
  settings.read.redact = !words.no_redact;
  settings.cluster.finds_number = words.themes == "auto";
  if (!settings.cluster.finds_number) settings.cluster.k_means.clusters = std::stoul(words.themes);
  settings.color = !words.no_color && std::getenv("NO_COLOR") == nullptr;
}

}  // namespace erfar
