#include "pipeline/base/error.h"
#include "pipeline/base/parallel.h"
#include "pipeline/report/tables.h"
#include "pipeline/run/codebook_source.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/counted_corpus.h"

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

  const auto [corpus, forms, lexicon] = read_and_count(settings, clock, messenger, diagnostics);
  const Codebook codebook = clock.time("codebook", [&] { return codebook_of(settings, diagnostics); });
  const LinkModel model =
      clock.time("link", [&] { return make_link_model(codebook, forms, settings.link, lexicon.get()); });
  const Links found = link(model, forms.matrix);
  write_links(corpus, forms, LinkedCodebook{codebook, model, found}, table);
  table.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
