#include "pipeline/base/parallel.h"
#include "pipeline/report/json.h"
#include "pipeline/report/tables.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/counted_corpus.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {

Diagnostics themes(const Settings& settings, const Messenger& messenger) {
  const Threads threads(settings.threads);
  StageClock clock([&](const char* stage) { messenger.stage(stage); });
  Diagnostics diagnostics;
  OutputFile table(settings.out.empty() ? "-" : settings.out);
  std::optional<OutputFile> description;
  if (!settings.describe.empty()) description.emplace(settings.describe);

  const auto [corpus, forms, lexicon] = read_and_count(settings, clock, messenger, diagnostics);
  const FormCounts background =
      clock.time("background", [&] { return count_background(settings, diagnostics); });
  const WeightedTerms weighted =
      clock.time("weigh", [&] { return weigh(forms, lexicon.get(), Words::content, background); });
  const Themes found = clock.time("cluster", [&] {
    return cluster(corpus, forms, weighted, lexicon.get(), settings.cluster, diagnostics);
  });
  if (description) {
    description->write(
        themes_json(summarize(corpus, forms, found, std::nullopt, diagnostics, settings.summary)));
    description->commit();
  }
  write_assignments(corpus, found, table);
  table.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
