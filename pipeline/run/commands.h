#pragma once

#include <span>

#include "pipeline/base/diagnostics.h"
#include "pipeline/base/text.h"
#include "pipeline/run/messenger.h"
#include "pipeline/run/settings.h"

namespace erfar {

struct CommandOptions;

/// One of the program's commands: `erfar NAME …`. `execute` returns what was noticed on the way and throws
/// Error, or Interrupted after SIGINT, SIGTERM or SIGHUP; outputs are then those of the run before.
struct Command {
  const char* name;
  Text does;
  Text example;
  void (*add_options)(const CommandOptions& options);
  Diagnostics (*execute)(const Settings& settings, const Messenger& messenger);
};

/// All commands in the order of the help.
std::span<const Command> commands();

/// The whole line, from files to the files of a report.
Diagnostics run(const Settings& settings, const Messenger& messenger);
/// A folder of exports, one a wave: what is not done yet is run, each wave by the themes of the one before,
/// and trends.csv and trends.html say how the themes go.
Diagnostics batch(const Settings& settings, const Messenger& messenger);
/// A report's learning points as a codebook CSV.
Diagnostics points(const Settings& settings, const Messenger& messenger);
/// Answers to themes: `write_assignments` to --out, and with --describe what each theme is about.
Diagnostics themes(const Settings& settings, const Messenger& messenger);
/// Answers to learning points: `write_links` to --out.
Diagnostics links(const Settings& settings, const Messenger& messenger);
/// Every place where a word's concept stands, with its context: CSV to --out.
Diagnostics kwic(const Settings& settings, const Messenger& messenger);
/// What groups of answers say more than the others do: CSV to --out.
Diagnostics compare(const Settings& settings, const Messenger& messenger);
/// The document-term matrix: matrix.mtx, terms.tsv and documents.tsv in the folder --out.
Diagnostics vectorize(const Settings& settings, const Messenger& messenger);
/// A file with its personal data masked, to --out, and with --keep-map what each mark stands for.
Diagnostics redact(const Settings& settings, const Messenger& messenger);

/// Bokmål, nynorsk or another language, line by line: TSV to --out.
Diagnostics norm(const Settings& settings, const Messenger& messenger);
/// Tokens and sentences of raw text, in --format to --out.
Diagnostics tokenize(const Settings& settings, const Messenger& messenger);
/// Measures of predictions against gold, as JSON to --out.
Diagnostics eval(const Settings& settings, const Messenger& messenger);

}  // namespace erfar
