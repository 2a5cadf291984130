#include "pipeline/base/parallel.h"
#include "pipeline/report/group_keyness.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/counted_corpus.h"

namespace erfar {
namespace {

constexpr std::size_t words_a_group = 20;

constexpr Finding small_group{"group_too_small",
                              Treatment::noted,
                              {"Gruppen har for få respondenter til å vises (--minimum-count).",
                               "Gruppa har for få respondentar til å visast (--minimum-count).",
                               "The group has too few respondents to be shown (--minimum-count)."}};

}  // namespace

Diagnostics compare(const Settings& settings, const Messenger& messenger) {
  const Threads threads(settings.threads);
  StageClock clock([&](const char* stage) { messenger.stage(stage); });
  Diagnostics diagnostics;
  OutputFile table(settings.out.empty() ? "-" : settings.out);
  const auto [corpus, forms, lexicon] = read_and_count(settings, clock, messenger, diagnostics);
  const Terms terms = count_terms(forms, lexicon.get());
  const std::size_t left_out = write_group_keyness(corpus, forms, terms, values_of(corpus, settings.by),
                                                   words_a_group, settings.summary.minimum_count, table);
  if (left_out > 0) diagnostics.add(small_group, {}, left_out);
  table.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
