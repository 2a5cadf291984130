#pragma once

#include <memory>

#include "pipeline/base/diagnostics.h"
#include "pipeline/read/corpus.h"
#include "pipeline/run/messenger.h"
#include "pipeline/run/settings.h"
#include "pipeline/run/stage_clock.h"
#include "pipeline/tokenize/lexicon.h"
#include "pipeline/weigh/count_forms.h"

namespace erfar {

/// Where every command on surveys begins: the documents and the forms in them, one row a document.
struct CountedCorpus {
  Corpus corpus;
  FormCounts forms;
  std::unique_ptr<const Lexicon> lexicon;  // null where there is none
};

/// Reads the surveys that the settings name, tells of them, and counts their forms.
CountedCorpus read_and_count(const Settings& settings, StageClock& clock, const Messenger& messenger,
                             Diagnostics& diagnostics);

/// The forms of texts that themes are found with besides the documents: those of `--background`, the
/// report's, and behind them those of the seeds.
FormCounts count_background(const Settings& settings, const ThemeSeeds& seeds, Diagnostics& diagnostics);

}  // namespace erfar
