#include "pipeline/report/drift.h"

#include <span>
#include <vector>

#include "pipeline/base/fisher_exact.h"
#include "pipeline/report/wilson.h"

namespace erfar {
namespace {

/// Whether a theme holds another now that was counted by itself before.
bool was_merged_since(std::span<const KeptTheme> themes, std::size_t theme, const WaveCounts& before) {
  for (std::size_t other = 0; other < before.respondents_of.size(); ++other) {
    if (themes[other].merged_into == theme && before.respondents_of[other] > 0) return true;
  }
  return false;
}

}  // namespace

void add_changes(const ThemeModel& model, Summary& summary) {
  if (model.waves.size() < 2) return;
  const WaveCounts& before = *(model.waves.end() - 2);
  const WaveCounts& now = model.waves.back();
  const std::span<const KeptTheme> themes = model.themes;
  constexpr double significant = 0.05;
  std::vector<double> probabilities;
  for (std::size_t theme = 0; theme < before.respondents_of.size(); ++theme) {
    probabilities.push_back(fisher_two_sided(
        {before.respondents_of[theme], before.respondents, now.respondents_of[theme], now.respondents}));
  }
  const std::vector<double> corrected = holm(probabilities);
  summary.wave = now.wave;
  summary.wave_before = before.wave;
  for (ThemeSummary& shown : summary.themes) {
    const std::size_t theme = shown.id - 1;
    if (theme >= before.respondents_of.size()) continue;  // new
    const std::size_t some = before.respondents_of[theme];
    const bool masked = some > 0 && some < summary.minimum_count;
    if (!shown.share || masked || was_merged_since(themes, theme, before)) continue;
    const Share share = wilson(some, before.respondents);
    shown.change = {some, share, shown.share->value - share.value, corrected[theme],
                    corrected[theme] < significant};
  }
}

}  // namespace erfar
