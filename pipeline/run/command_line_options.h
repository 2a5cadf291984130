#pragma once

#include <string>
#include <vector>

#include "pipeline/base/text.h"
#include "pipeline/run/settings.h"

namespace CLI {
class App;
}

namespace erfar {

/// What the command line fills as words before `take_over` makes settings of them.
struct RawWords {
  std::vector<std::string> columns;
  std::string delimiter;
  std::string encoding;
  std::string themes = "20";
  bool no_color = false;
  bool no_redact = false;
};

/// Where a command's options are declared and what they fill.
struct CommandOptions {
  CLI::App& command;
  Settings& settings;
  RawWords& words;
  Language language;

  const char* said(Text text) const { return text.in(language); }
};

// Groups of options that commands share.
void survey_options(const CommandOptions& options);   // --survey FILE…
void survey_argument(const CommandOptions& options);  // FILE
void file_argument(const CommandOptions& options);    // one FILE
void folder_argument(const CommandOptions& options);  // FOLDER
void format_options(const CommandOptions& options);   // --columns, --delimiter, --encoding
void keep_map_option(const CommandOptions& options);
void texts_argument(const CommandOptions& options);   // FILE…
void redact_option(const CommandOptions& options);    // --no-redact
void reading_options(const CommandOptions& options);  // how surveys and transcripts are read
void lexicon_option(const CommandOptions& options);
void report_argument(const CommandOptions& options);       // REPORT, --sections
void point_source_options(const CommandOptions& options);  // --report, --codebook, --sections
void theme_options(const CommandOptions& options);
void wave_options(const CommandOptions& options);  // --model, --save
void describe_option(const CommandOptions& options);
void link_options(const CommandOptions& options);
void word_argument(const CommandOptions& options);  // WORD
void by_option(const CommandOptions& options);
void weights_option(const CommandOptions& options);
void token_format_option(const CommandOptions& options);
void eval_arguments(const CommandOptions& options);  // KIND GOLD PREDICTED
void suggest_option(const CommandOptions& options);
void weight_option(const CommandOptions& options);  // --weight
void minimum_count_option(const CommandOptions& options, const Text& what);
void out_folder_option(const CommandOptions& options);
void out_file_option(const CommandOptions& options);
void common_options(const CommandOptions& options);  // what every command has

/// Moves the words into the settings. Throws Error(bad_command_line) where --columns cannot be understood.
void take_over(const RawWords& words, Settings& settings);

}  // namespace erfar
