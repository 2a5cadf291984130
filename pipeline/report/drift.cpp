#include "pipeline/report/drift.h"

#include <cstdint>

#include "pipeline/base/fisher_exact.h"
#include "pipeline/report/small_cells.h"
#include "pipeline/report/wilson.h"

namespace erfar {
namespace {

/// Whether the same themes were counted as this one in both waves, itself among them.
bool holds_the_same(std::size_t theme, const WaveCounts& before, const WaveCounts& now,
                    const PartOf& part_of) {
  if (now.counted_as[theme] != theme) return false;
  for (std::size_t other = 0; other < now.counted_as.size(); ++other) {
    if (lies_within(other, theme, before.counted_as, part_of) !=
        lies_within(other, theme, now.counted_as, part_of))
      return false;
  }
  return true;
}

}  // namespace

std::vector<std::size_t> comparable(const WaveCounts& before, const WaveCounts& now, const PartOf& part_of,
                                    std::size_t minimum) {
  const std::vector<std::uint8_t> hidden_before = hidden_themes(before, part_of, minimum);
  const std::vector<std::uint8_t> hidden_now = hidden_themes(now, part_of, minimum);
  std::vector<std::size_t> result;
  for (std::size_t theme = 0; theme < hidden_before.size(); ++theme) {
    if (hidden_before[theme] == 0 && hidden_now[theme] == 0 && holds_the_same(theme, before, now, part_of))
      result.push_back(theme);
  }
  return result;
}

std::vector<std::uint8_t> hidden_themes(const WaveCounts& wave, const PartOf& part_of, std::size_t minimum) {
  return hidden_cells(wave.respondents_of, std::span(part_of).first(wave.respondents_of.size()), minimum);
}

std::vector<std::optional<ThemeChange>> changes(const WaveCounts& before, const WaveCounts& now,
                                                const PartOf& part_of, std::size_t minimum_count) {
  constexpr double significant = 0.05;
  const std::vector<std::size_t> compared = comparable(before, now, part_of, minimum_count);
  std::vector<double> probabilities;
  for (const std::size_t theme : compared) {
    probabilities.push_back(fisher_two_sided(
        {before.respondents_of[theme], before.respondents, now.respondents_of[theme], now.respondents}));
  }
  const std::vector<double> corrected = holm(probabilities);
  std::vector<std::optional<ThemeChange>> result(now.respondents_of.size());
  for (std::size_t i = 0; i < compared.size(); ++i) {
    const Share share_before = wilson(before.respondents_of[compared[i]], before.respondents);
    const Share share_now = wilson(now.respondents_of[compared[i]], now.respondents);
    result[compared[i]] = {.share_before = share_before,
                           .share_now = share_now,
                           .difference = share_now.value - share_before.value,
                           .probability = corrected[i],
                           .is_drift = corrected[i] < significant};
  }
  return result;
}

void add_changes(const ThemeModel& model, Summary& summary) {
  if (model.waves.size() < 2) return;
  const WaveCounts& before = *(model.waves.end() - 2);
  const WaveCounts& now = model.waves.back();
  summary.wave = now.wave;
  summary.wave_before = before.wave;
  const auto found = changes(before, now, part_of(model), summary.minimum_count);
  for (ThemeSummary& theme : summary.themes) theme.change = found[theme.id - 1];
}

}  // namespace erfar
