#include "pipeline/base/parallel.h"
#include "pipeline/report/concordance.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/counted_corpus.h"

namespace erfar {
namespace {

constexpr Finding nowhere{"word_nowhere",
                          Treatment::noted,
                          {"Ordet står ikke i noe svar. Det letes etter ett ord om gangen.",
                           "Ordet står ikkje i noko svar. Det blir leitt etter eitt ord om gongen.",
                           "The word is in no answer. One word is looked for at a time."}};

}  // namespace

Diagnostics kwic(const Settings& settings, const Messenger& messenger) {
  const Threads threads(settings.threads);
  StageClock clock([&](const char* stage) { messenger.stage(stage); });
  Diagnostics diagnostics;
  OutputFile table(settings.out.empty() ? "-" : settings.out);
  const auto [corpus, forms, lexicon] = read_and_count(settings, clock, messenger, diagnostics);
  if (write_concordance(corpus, forms, settings.word, lexicon.get(), table) == 0)
    diagnostics.add(nowhere, {});
  table.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
