#include "pipeline/base/parallel.h"
#include "pipeline/report/changed_words.h"
#include "pipeline/report/drift.h"
#include "pipeline/report/json.h"
#include "pipeline/report/tables.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/themed_corpus.h"

namespace erfar {

Diagnostics themes(const Settings& settings, const Messenger& messenger) {
  const Threads threads(settings.threads);
  StageClock clock([&](const char* stage) { messenger.stage(stage); });
  Diagnostics diagnostics;
  OutputFile table(settings.out.empty() ? "-" : settings.out);
  std::optional<OutputFile> description;
  if (!settings.describe.empty()) description.emplace(settings.describe);

  const CountedCorpus counted = read_and_count(settings, clock, messenger, diagnostics);
  const auto& [corpus, forms, lexicon] = counted;
  const ThemedCorpus themed = find_themes(settings, counted, clock, diagnostics);
  if (description) {
    Summary summary = summarize(corpus, forms, themed.themes, std::nullopt, diagnostics, settings.summary);
    if (themed.model) {
      add_changes(*themed.model, summary);
      add_changed_words(*themed.model, themed.spelled, summary);
    }
    description->write(themes_json(summary));
    description->commit();
  }
  write_assignments(corpus, themed.themes, table);
  std::optional<OutputFile> model = saved_model(settings, counted, themed);
  table.commit();
  if (model) model->commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
