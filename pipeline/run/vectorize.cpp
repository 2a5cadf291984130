#include "pipeline/base/parallel.h"
#include "pipeline/report/matrix_market.h"
#include "pipeline/report/term_tables.h"
#include "pipeline/run/commands.h"
#include "pipeline/run/counted_corpus.h"
#include "pipeline/run/output_folder.h"
#include "pipeline/weigh/weigh.h"

namespace erfar {

Diagnostics vectorize(const Settings& settings, const Messenger& messenger) {
  const Threads threads(settings.threads);
  StageClock clock([&](const char* stage) { messenger.stage(stage); });
  Diagnostics diagnostics;
  OutputFolder outputs(settings.out);

  const auto [corpus, forms, lexicon] = read_and_count(settings, clock, messenger, diagnostics);
  const WeightedTerms weighted =
      clock.time("weigh", [&] { return weigh(forms, lexicon.get(), settings.words); });
  const TermCounts& counts = weighted.terms.counts;
  const std::size_t columns = counts.vocabulary.size();
  clock.time("write", [&] {
    outputs.write("matrix.mtx", [&](OutputFile& file) {
      if (settings.weights == Weights::count) {
        write_matrix_market(counts.matrix, columns, file);
      } else {
        write_matrix_market(weighted.rows(), columns, file);
      }
    });
    outputs.write("terms.tsv", [&](OutputFile& file) { write_terms(forms, weighted.terms, file); });
    outputs.write("documents.tsv", [&](OutputFile& file) { write_document_ids(corpus, file); });
  });
  outputs.commit();
  messenger.findings(diagnostics);
  return diagnostics;
}

}  // namespace erfar
