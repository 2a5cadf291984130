#include "pipeline/run/counted_corpus.h"

#include "pipeline/run/find_lexicon.h"

namespace erfar {

CountedCorpus read_and_count(const Settings& settings, StageClock& clock, const Messenger& messenger,
                             Diagnostics& diagnostics) {
  CountedCorpus result;
  result.lexicon = find_lexicon(settings, messenger);
  result.corpus = clock.time("read", [&] { return read(settings.read, diagnostics); });
  messenger.sources(result.corpus.sources);
  result.forms =
      clock.time("count", [&] { return count_forms(result.corpus.texts, settings.read.chunk_bytes); });
  return result;
}

}  // namespace erfar
