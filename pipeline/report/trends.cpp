#include "pipeline/report/trends.h"

#include <cstdint>

#include "pipeline/report/drift.h"
#include "pipeline/report/wilson.h"

namespace erfar {
namespace {

/// How the themes hang together now, after all that people did with them.
struct Now {
  std::vector<std::size_t> counted_as;
  PartOf part_of;
};

/// The themes that people count as others now have no trend of their own.
std::vector<ThemeTrend> shown_themes(const ThemeModel& model, const Now& now) {
  std::vector<ThemeTrend> result;
  for (std::size_t theme = 0; theme < model.themes.size(); ++theme) {
    const KeptTheme& kept = model.themes[theme];
    if (now.counted_as[theme] != theme) continue;
    result.push_back({.id = theme + 1, .name = kept.name, .keywords = kept.keywords, .since = kept.since});
    if (kept.part_of) result.back().part_of = *kept.part_of + 1;
  }
  return result;
}

/// Themes that lie within this one in one of the ways that they were counted, but not in the other.
bool holds_more(std::size_t theme, std::span<const std::size_t> counted_as,
                std::span<const std::size_t> other_way, const WaveCounts& wave, const PartOf& part_of) {
  for (std::size_t other = 0; other < wave.counted_as.size(); ++other) {
    if (lies_within(other, theme, counted_as, part_of) && !lies_within(other, theme, other_way, part_of))
      return true;
  }
  return false;
}

bool counts_one_apart(const Now& now, const WaveCounts& wave, std::size_t theme) {
  return holds_more(theme, now.counted_as, wave.counted_as, wave, now.part_of);
}

/// Whether the theme was counted as another in a wave, or another as it, which are apart now: its number then
/// is of something else.
bool counted_otherwise(const Now& now, const WaveCounts& wave, std::size_t theme) {
  return wave.counted_as[theme] != theme ||
         holds_more(theme, wave.counted_as, now.counted_as, wave, now.part_of);
}

Trend trend_of(const std::optional<ThemeChange>& change) {
  if (!change || !change->is_drift) return Trend::none;
  return change->difference > 0 ? Trend::grows : Trend::fades;
}

void add_wave(const ThemeModel& model, const Now& now, std::size_t at, Trends& trends) {
  const WaveCounts& wave = model.waves[at];
  const std::vector<std::uint8_t> hidden = hidden_themes(wave, now.part_of, trends.minimum_count);
  std::vector<std::optional<ThemeChange>> since_before(wave.respondents_of.size());
  if (at > 0) since_before = changes(model.waves[at - 1], wave, now.part_of, trends.minimum_count);
  trends.waves.push_back({wave.wave, wave.respondents});
  for (ThemeTrend& shown : trends.themes) {
    const std::size_t theme = shown.id - 1;
    if (theme >= wave.respondents_of.size()) continue;  // found in a later wave
    if (shown.points.empty()) shown.first_wave = at;
    TrendPoint point{.trend = trend_of(since_before[theme])};
    if (shown.points.empty() && at > 0 && !shown.part_of) point.trend = Trend::is_new;
    if (hidden[theme] == 0 && !counted_otherwise(now, wave, theme)) {
      point.respondents = wave.respondents_of[theme];
      point.share = wilson(wave.respondents_of[theme], wave.respondents);
    }
    shown.points.push_back(point);
    if (counts_one_apart(now, wave, theme)) shown.partly.push_back(at);
  }
}

}  // namespace

Trends trends(const ThemeModel& model, std::size_t minimum_count) {
  const Now now{counted_as(model), part_of(model)};
  Trends result{.waves = {}, .themes = shown_themes(model, now), .minimum_count = minimum_count};
  for (std::size_t wave = 0; wave < model.waves.size(); ++wave) add_wave(model, now, wave, result);
  return result;
}

}  // namespace erfar
