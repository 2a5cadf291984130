#include "pipeline/report/drift.h"

#include <vector>

#include "pipeline/base/fisher_exact.h"
#include "pipeline/report/wilson.h"

namespace erfar {

void add_changes(const WaveCounts& before, const WaveCounts& now, Summary& summary) {
  constexpr double significant = 0.05;
  std::vector<double> probabilities;
  for (std::size_t theme = 0; theme < before.respondents_of.size(); ++theme) {
    probabilities.push_back(fisher_two_sided(
        {before.respondents_of[theme], before.respondents, now.respondents_of[theme], now.respondents}));
  }
  const std::vector<double> corrected = holm(probabilities);
  summary.wave = now.wave;
  summary.wave_before = before.wave;
  for (std::size_t theme = 0; theme < before.respondents_of.size(); ++theme) {
    ThemeSummary& shown = summary.themes[theme];
    const std::size_t some = before.respondents_of[theme];
    const bool masked = some > 0 && some < summary.minimum_count;
    if (!shown.share || masked) continue;
    const Share share = wilson(some, before.respondents);
    shown.change = {some, share, shown.share->value - share.value, corrected[theme],
                    corrected[theme] < significant};
  }
}

}  // namespace erfar
