#include "pipeline/run/counted_corpus.h"

#include "pipeline/base/memory.h"
#include "pipeline/read/text_pass.h"
#include "pipeline/run/find_lexicon.h"

namespace erfar {

CountedCorpus read_and_count(const Settings& settings, StageClock& clock, const Messenger& messenger,
                             Diagnostics& diagnostics) {
  CountedCorpus result;
  result.lexicon = find_lexicon(settings, messenger);
  result.corpus = clock.time("read", [&] { return read(settings.read, diagnostics); });
  messenger.sources(result.corpus.sources);
  forget_texts(result.corpus);
  give_back_freed_memory();
  result.forms = clock.time("count", [&] {
    TextPass pass(result.corpus);
    return count_forms(result.corpus.texts, settings.read.chunk_bytes,
                       [&](std::size_t documents) { pass.reached(documents); });
  });
  return result;
}

FormCounts count_background(const Settings& settings, const ThemeSeeds& seeds, Diagnostics& diagnostics) {
  ReadSettings reading = settings.read;
  reading.interviewers.clear();
  reading.surveys = settings.background;
  const Corpus given = reading.surveys.empty() ? Corpus() : read(reading, diagnostics);
  ReadSettings as_prose;
  as_prose.surveys = {settings.report};
  as_prose.redact = settings.read.redact;
  Diagnostics told_by_the_codebook;
  const Corpus report = settings.report.empty() ? Corpus() : read(as_prose, told_by_the_codebook);
  std::vector<std::string_view> texts(given.texts.begin(), given.texts.end());
  texts.insert(texts.end(), report.texts.begin(), report.texts.end());
  texts.insert(texts.end(), seeds.texts.begin(), seeds.texts.end());
  return count_forms(texts, settings.read.chunk_bytes);
}

}  // namespace erfar
