#include "pipeline/run/commands.h"

#include "pipeline/run/command_line_options.h"

namespace erfar {
namespace {

constexpr Text counts_on_pages{"Tall under dette vises ikke på sidene",
                               "Tal under dette blir ikkje viste på sidene",
                               "Counts under this are masked on the pages"};

void run_options(const CommandOptions& options) {
  survey_options(options);
  reading_options(options);
  point_source_options(options);
  theme_options(options);
  wave_options(options);
  link_options(options);
  weight_option(options);
  minimum_count_option(options, counts_on_pages);
  out_folder_option(options);
}

void batch_options(const CommandOptions& options) {
  folder_argument(options);
  format_options(options);
  redact_option(options);
  lexicon_option(options);
  point_source_options(options);
  theme_options(options);
  link_options(options);
  weight_option(options);
  minimum_count_option(options, counts_on_pages);
  out_folder_option(options);
}

void points_options(const CommandOptions& options) {
  report_argument(options);
  out_file_option(options);
}

void themes_options(const CommandOptions& options) {
  survey_argument(options);
  reading_options(options);
  theme_options(options);
  wave_options(options);
  describe_option(options);
  out_file_option(options);
}

void links_options(const CommandOptions& options) {
  survey_argument(options);
  reading_options(options);
  point_source_options(options);
  link_options(options);
  suggest_option(options);
  out_file_option(options);
}

void kwic_options(const CommandOptions& options) {
  word_argument(options);
  survey_argument(options);
  reading_options(options);
  out_file_option(options);
}

void compare_options(const CommandOptions& options) {
  survey_argument(options);
  by_option(options);
  reading_options(options);
  minimum_count_option(options, {"Grupper med færre respondenter vises ikke",
                                 "Grupper med færre respondentar blir ikkje viste",
                                 "Groups of fewer respondents are not shown"});
  out_file_option(options);
}

void vectorize_options(const CommandOptions& options) {
  survey_argument(options);
  reading_options(options);
  weights_option(options);
  out_folder_option(options);
}

void redact_options(const CommandOptions& options) {
  file_argument(options);
  format_options(options);
  keep_map_option(options);
  out_file_option(options);
}

void norm_options(const CommandOptions& options) {
  texts_argument(options);
  lexicon_option(options);
  out_file_option(options);
}

void tokenize_options(const CommandOptions& options) {
  texts_argument(options);
  token_format_option(options);
  lexicon_option(options);
  out_file_option(options);
}

void eval_options(const CommandOptions& options) {
  eval_arguments(options);
  point_source_options(options);
  out_file_option(options);
}

constexpr Command all_commands[] = {
    {"run",
     {"Hele løpet: svar og rapport inn; temaer, koblinger og en rapport ut",
      "Heile løpet: svar og rapport inn; tema, koplingar og ein rapport ut",
      "The whole line: answers and report in; themes, links and a report out"},
     {"run --survey svar.csv --survey intervju.vtt --report rapport.txt --out ut",
      "run --survey svar.csv --survey intervju.vtt --report rapport.txt --out ut",
      "run --survey answers.csv --survey interview.vtt --report report.txt --out out"},
     run_options,
     run},
    {"batch",
     {"Alle runder av en undersøkelse: nye kjøres, og temaene følges over tid",
      "Alle rundar av ei undersøking: nye blir køyrde, og temaa blir følgde over tid",
      "All waves of a survey: new ones are run, and the themes followed over time"},
     {"batch runder --report rapport.txt --out ut", "batch rundar --report rapport.txt --out ut",
      "batch waves --report report.txt --out out"},
     batch_options,
     batch},
    {"points",
     {"Læringspunktene i en rapport som kodebok", "Læringspunkta i ein rapport som kodebok",
      "A report's learning points as a codebook"},
     {"points rapport.txt --out kodebok.csv", "points rapport.txt --out kodebok.csv",
      "points report.txt --out codebook.csv"},
     points_options,
     points},
    {"themes",
     {"Bare temaene: hvilket hvert svar hører til", "Berre temaa: kva for eit kvart svar høyrer til",
      "Themes only: which one each answer belongs to"},
     {"themes svar.csv --themes 20 --describe temaer.json --out svar_temaer.csv",
      "themes svar.csv --themes 20 --describe tema.json --out svar_tema.csv",
      "themes answers.csv --themes 20 --describe themes.json --out answer_themes.csv"},
     themes_options,
     themes},
    {"link",
     {"Bare koblingene: hvert svar til læringspunkter", "Berre koplingane: kvart svar til læringspunkt",
      "Links only: each answer to learning points"},
     {"link svar.csv --report rapport.txt --top 3 --out koblinger.csv",
      "link svar.csv --report rapport.txt --top 3 --out koplingar.csv",
      "link answers.csv --report report.txt --top 3 --out links.csv"},
     links_options,
     links},
    {"kwic",
     {"Hvert sted et ord står, med ordene rundt", "Kvar stad eit ord står, med orda rundt",
      "Every place where a word stands, with the words around it"},
     {"kwic munnbind svar.csv", "kwic munnbind svar.csv", "kwic munnbind answers.csv"},
     kwic_options,
     kwic},
    {"compare",
     {"Hva hver gruppe sier mer enn de andre", "Kva kvar gruppe seier meir enn dei andre",
      "What each group says more than the others"},
     {"compare svar.csv --by rolle", "compare svar.csv --by rolle", "compare answers.csv --by role"},
     compare_options,
     compare},
    {"vectorize",
     {"Svarene som dokument-term-matrise", "Svara som dokument-term-matrise",
      "The answers as a document-term matrix"},
     {"vectorize svar.csv --weights tfidf --out matrise", "vectorize svar.csv --weights tfidf --out matrise",
      "vectorize answers.csv --weights tfidf --out matrix"},
     vectorize_options,
     vectorize},
    {"redact",
     {"En fil med personopplysningene maskert", "Ei fil med personopplysningane maskerte",
      "A file with its personal data masked"},
     {"redact svar.csv --out svar_maskert.csv", "redact svar.csv --out svar_maskert.csv",
      "redact answers.csv --out answers_masked.csv"},
     redact_options,
     redact},
    {"norm",
     {"Bokmål, nynorsk eller et annet språk, linje for linje",
      "Bokmål, nynorsk eller eit anna språk, line for line",
      "Bokmål, nynorsk or another language, line by line"},
     {"norm svar.txt --out norm.tsv", "norm svar.txt --out norm.tsv", "norm answers.txt --out norm.tsv"},
     norm_options,
     norm},
    {"tokenize",
     {"Ordene og setningene i en tekst", "Orda og setningane i ein tekst",
      "The words and sentences of a text"},
     {"tokenize svar.txt --out svar.conllu", "tokenize svar.txt --out svar.conllu",
      "tokenize answers.txt --out answers.conllu"},
     tokenize_options,
     tokenize},
    {"eval",
     {"Hvor godt et resultat stemmer med en fasit", "Kor godt eit resultat stemmer med ein fasit",
      "How well a result agrees with gold"},
     {"eval tokens fasit.conllu svar.conllu", "eval tokens fasit.conllu svar.conllu",
      "eval tokens gold.conllu answers.conllu"},
     eval_options,
     eval},
};

}  // namespace

std::span<const Command> commands() { return all_commands; }

}  // namespace erfar
