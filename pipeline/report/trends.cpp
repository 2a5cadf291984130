#include "pipeline/report/trends.h"

#include <cstdint>

#include "pipeline/report/drift.h"
#include "pipeline/report/small_cells.h"
#include "pipeline/report/wilson.h"

namespace erfar {
namespace {

/// The themes that people count as others now have no trend of their own.
std::vector<ThemeTrend> shown_themes(const ThemeModel& model) {
  std::vector<ThemeTrend> result;
  for (std::size_t theme = 0; theme < model.themes.size(); ++theme) {
    const KeptTheme& kept = model.themes[theme];
    if (kept.merged_into) continue;
    result.push_back({.id = theme + 1, .name = kept.name, .keywords = kept.keywords, .since = kept.since});
  }
  return result;
}

bool counts_one_apart(const ThemeModel& model, const WaveCounts& wave, std::size_t theme) {
  for (std::size_t other = 0; other < wave.counted_as.size(); ++other) {
    if (model.themes[other].merged_into == theme && wave.counted_as[other] != theme) return true;
  }
  return false;
}

/// Whether the theme was counted as another in a wave, or another as it, which are apart now: its number then
/// is of something else.
bool counted_otherwise(const ThemeModel& model, const WaveCounts& wave, std::size_t theme) {
  if (wave.counted_as[theme] != theme) return true;
  for (std::size_t other = 0; other < wave.counted_as.size(); ++other) {
    if (other != theme && wave.counted_as[other] == theme && model.themes[other].merged_into != theme)
      return true;
  }
  return false;
}

Trend trend_of(const std::optional<ThemeChange>& change) {
  if (!change || !change->is_drift) return Trend::none;
  return change->difference > 0 ? Trend::grows : Trend::fades;
}

void add_wave(const ThemeModel& model, std::size_t at, Trends& trends) {
  const WaveCounts& wave = model.waves[at];
  const std::vector<std::uint8_t> hidden = hidden_cells(wave.respondents_of, trends.minimum_count);
  std::vector<std::optional<ThemeChange>> since_before(wave.respondents_of.size());
  if (at > 0) since_before = changes(model.waves[at - 1], wave, trends.minimum_count);
  trends.waves.push_back({wave.wave, wave.respondents});
  for (ThemeTrend& shown : trends.themes) {
    const std::size_t theme = shown.id - 1;
    if (theme >= wave.respondents_of.size()) continue;  // found in a later wave
    if (shown.points.empty()) shown.first_wave = at;
    TrendPoint point{.trend = trend_of(since_before[theme])};
    if (shown.points.empty() && at > 0) point.trend = Trend::is_new;
    if (hidden[theme] == 0 && !counted_otherwise(model, wave, theme)) {
      point.respondents = wave.respondents_of[theme];
      point.share = wilson(wave.respondents_of[theme], wave.respondents);
    }
    shown.points.push_back(point);
    if (counts_one_apart(model, wave, theme)) shown.partly.push_back(at);
  }
}

}  // namespace

Trends trends(const ThemeModel& model, std::size_t minimum_count) {
  Trends result{.waves = {}, .themes = shown_themes(model), .minimum_count = minimum_count};
  for (std::size_t wave = 0; wave < model.waves.size(); ++wave) add_wave(model, wave, result);
  return result;
}

}  // namespace erfar
