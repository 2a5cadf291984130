#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/cluster/theme_model.h"
#include "pipeline/report/summary.h"

namespace erfar {

/// What a wave says of a theme that the wave before did not; none: the difference may be chance.
enum class Trend { none, grows, fades, is_new };

/// One theme in one wave.
struct TrendPoint {
  Count respondents;
  std::optional<Share> share;  // of the wave's respondents; empty where masked or merged otherwise than now
  Trend trend = Trend::none;
};

/// One theme through the waves. Counts of a wave include the themes that were merged into it when that wave
/// was counted, and no others; a theme that was split counts all of its parts.
struct ThemeTrend {
  std::size_t id = 0;  // 1…
  std::string name;    // given by a person; empty: it goes by its keywords
  std::vector<std::string> keywords;
  std::string since;
  std::optional<std::size_t> part_of;  // the id of the theme that people split it from
  std::size_t first_wave = 0;          // in `Trends::waves`
  std::vector<TrendPoint> points;      // from the first wave on
  std::vector<std::size_t> partly;     // waves that counted a theme apart which is merged into this one now
};

/// Every theme through all waves of a model, masked: what is hidden is nowhere in it.
struct Trends {
  struct Wave {
    std::string name;
    std::size_t respondents = 0;
  };
  std::vector<Wave> waves;
  std::vector<ThemeTrend> themes;   // by id; those that are merged into others are left out
  std::size_t minimum_count = 5;    // counts under this are masked
  bool is_beside_weighted = false;  // whether the waves' own reports weight their shares; these are of people
};

/// Shares of respondents from wave to wave (a model has one at least); whether a theme grows or fades is what
/// `changes` says.
Trends trends(const ThemeModel& model, std::size_t minimum_count);

}  // namespace erfar
