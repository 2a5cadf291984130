#pragma once

#include <optional>

#include "pipeline/base/output_file.h"
#include "pipeline/cluster/theme_model.h"
#include "pipeline/run/counted_corpus.h"

namespace erfar {

/// The documents' themes, and what the next wave gets of them.
struct ThemedCorpus {
  Themes themes;
  std::optional<ThemeModel> model;  // with this wave in it; where one is given or asked for
  SpelledTerms spelled;             // of this wave's words in the model; where one is given
};

/// Finds the documents' themes, or takes them from the model that the settings name.
ThemedCorpus find_themes(const Settings& settings, const CountedCorpus& counted, StageClock& clock,
                         Diagnostics& diagnostics);

/// The model as a file that appears whole or not at all; to be committed after the other outputs.
std::optional<OutputFile> saved_model(const Settings& settings, const CountedCorpus& counted,
                                      const ThemedCorpus& themed);

}  // namespace erfar
