#include "pipeline/base/error.h"
#include "pipeline/base/parallel.h"
#include "pipeline/link/suggest.h"
#include "pipeline/report/tables.h"
#include "pipeline/run/codebook_source.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/linked_corpus.h"

namespace erfar {
namespace {

Error no_codebook() {
  return Error(ExitCode::bad_command_line, {},
               {"Det mangler en kilde til læringspunkter.", "Det manglar ei kjelde til læringspunkt.",
                "A source of learning points is missing."},
               {"Oppgi --report eller --codebook.", "Oppgje --report eller --codebook.",
                "Give --report or --codebook."});
}

}  // namespace

Diagnostics links(const Settings& settings, const Messenger& messenger) {
  if (!has_codebook(settings)) throw no_codebook();
  const Threads threads(settings.threads);
  StageClock clock([&](const char* stage) { messenger.stage(stage); });
  Diagnostics diagnostics;
  OutputFile table(settings.out.empty() ? "-" : settings.out);

  const CountedCorpus counted = read_and_count(settings, clock, messenger, diagnostics);
  const auto [codebook, model, found] = link_corpus(settings, counted, clock, diagnostics);
  const LinkedCodebook linked{codebook, model, found};
  if (settings.suggest > 0) {
    write_suggestions(counted.corpus, linked, suggest(model, found, settings.suggest), table);
  } else {
    write_links(counted.corpus, counted.forms, linked, table);
  }
  table.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
