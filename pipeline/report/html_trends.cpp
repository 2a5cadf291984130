#include "pipeline/report/html_trends.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <vector>

#include "pipeline/base/embedded.h"
#include "pipeline/report/html_parts.h"
#include "pipeline/report/trend_chart.h"
#include "pipeline/report/wording_trends.h"

ERFAR_EMBEDDED(trends_page, "pipeline/report/page/trends.tpl.html")

namespace erfar {
namespace {

using ctemplate::TemplateDictionary;

// --- order and words ---

/// Largest in the latest wave first. Masked themes stand together, above those of nobody, so that their order
/// tells nothing.
std::vector<const ThemeTrend*> by_latest_size(const Trends& trends) {
  std::vector<const ThemeTrend*> result;
  for (const ThemeTrend& theme : trends.themes) result.push_back(&theme);
  std::ranges::stable_sort(result, std::greater{}, [](const ThemeTrend* theme) {
    const Count latest = theme->points.back().respondents;
    return latest ? static_cast<double>(*latest) : 0.5;
  });
  return result;
}

/// What is to be said of the theme in one wave (`point` counts from the theme's first); empty: nothing.
std::string sentence(const Trends& trends, const ThemeTrend& theme, std::size_t point, const Voice& voice) {
  const TrendPoint& now = theme.points[point];
  const Trends::Wave& wave = trends.waves[theme.first_wave + point];
  if (now.trend == Trend::none) return "";
  if (now.trend == Trend::is_new) return voice.say(wording::new_in_wave, {wave.name});
  const TrendPoint& before = theme.points[point - 1];
  const std::size_t all_before = trends.waves[theme.first_wave + point - 1].respondents;
  return voice.say(now.trend == Trend::grows ? wording::grows_in_wave : wording::fades_in_wave,
                   {wave.name, voice.share(before.share->value), voice.number(before.respondents),
                    voice.number(all_before), voice.share(now.share->value), voice.number(now.respondents),
                    voice.number(wave.respondents)});
}

std::string latest_sentence(const Trends& trends, const ThemeTrend& theme, const Voice& voice) {
  return sentence(trends, theme, theme.points.size() - 1, voice);
}

// --- one theme ---

void show_scale(TemplateDictionary& chart, double top, const Voice& voice) {
  for (const double share : {0.0, top / 2, top}) {
    const double y = trend_chart_y(share, top);
    TemplateDictionary& tick = section(chart, "TICK");
    tick.SetValue("Y", coordinate(y));
    tick.SetValue("TEXT_Y", coordinate(y + 4.5));  // the baseline that puts digits beside the line
    tick.SetValue("SHARE", voice.share(share));
  }
}

void show_chart(TemplateDictionary& card, const Trends& trends, const ThemeTrend& theme, double top,
                const Voice& voice) {
  TemplateDictionary& drawn = section(card, "CHART");
  show_scale(drawn, top, voice);
  for (const TrendLabel& label : trend_labels(trends)) {
    TemplateDictionary& wave = section(drawn, "LABEL");
    wave.SetValue("X", coordinate(label.x));
    wave.SetValue("ANCHOR", label.anchor);
    wave.SetValue("TEXT", label.text);
  }
  const TrendChart chart = trend_chart(theme, trends, top);
  for (const std::string& corners : chart.bands) section(drawn, "BAND").SetValue("POINTS", corners);
  for (const std::string& points : chart.lines) section(drawn, "LINE").SetValue("POINTS", points);
  for (const auto& [x, low_y, high_y] : chart.whiskers) {
    TemplateDictionary& whisker = section(drawn, "WHISKER");
    whisker.SetValue("X", coordinate(x));
    whisker.SetValue("LOW_Y", coordinate(low_y));
    whisker.SetValue("HIGH_Y", coordinate(high_y));
  }
  for (const auto& [x, y] : chart.dots) {
    TemplateDictionary& dot = section(drawn, "DOT");
    dot.SetValue("X", coordinate(x));
    dot.SetValue("Y", coordinate(y));
  }
}

void show_table(TemplateDictionary& card, const Trends& trends, const ThemeTrend& theme, const Voice& voice) {
  for (std::size_t i = 0; i < theme.points.size(); ++i) {
    const TrendPoint& point = theme.points[i];
    const Trends::Wave& wave = trends.waves[theme.first_wave + i];
    TemplateDictionary& row = section(card, "ROW");
    row.SetValue("WAVE", wave.name);
    if (!point.share) {
      row.ShowSection("MASKED");
      continue;
    }
    TemplateDictionary& numbers = section(row, "SHOWN");
    numbers.SetValue("SHARE", voice.share(point.share->value));
    numbers.SetValue("INTERVAL", voice.say(wording::between,
                                           {voice.share(point.share->low), voice.share(point.share->high)}));
    numbers.SetValue("RESPONDENTS", voice.say(wording::out_of, {voice.number(point.respondents),
                                                                voice.number(wave.respondents)}));
  }
}

void show_theme(TemplateDictionary& page, const Trends& trends, const ThemeTrend& theme, double top,
                const Voice& voice) {
  TemplateDictionary& card = section(page, "THEME");
  const std::string number = std::to_string(theme.id);
  card.SetValue("ID", number);
  card.SetValue("NAME", voice.say(wording::theme_name, {number}));
  card.SetValue("THEME_TITLE", title_of(theme.name, theme.keywords));
  show_whole(card, theme.part_of, voice);
  show(card, "MORE_KEYWORDS", more_keywords(theme.name, theme.keywords));
  for (std::size_t i = 0; i < theme.points.size(); ++i) {
    const std::string said = sentence(trends, theme, i, voice);
    if (!said.empty()) section(card, "CHANGE").SetValue("TEXT", said);
  }
  for (const std::size_t wave : theme.partly)
    section(card, "PARTLY").SetValue("TEXT", voice.say(wording::counted_partly, {trends.waves[wave].name}));
  show_chart(card, trends, theme, top, voice);
  show_table(card, trends, theme, voice);
}

// --- the page ---

void show_latest(TemplateDictionary& page, const Trends& trends, const std::vector<const ThemeTrend*>& themes,
                 const Voice& voice) {
  TemplateDictionary* list = nullptr;
  for (const ThemeTrend* theme : themes) {
    const std::string said = latest_sentence(trends, *theme, voice);
    if (said.empty()) continue;
    if (list == nullptr) list = &section(page, "HAS_LATEST");
    TemplateDictionary& change = section(*list, "LATEST");
    change.SetValue("ID", std::to_string(theme->id));
    change.SetValue("THEME_TITLE", title_of(theme->name, theme->keywords));
    change.SetValue("TEXT", said);
  }
  if (list != nullptr) return;
  const bool is_one = trends.waves.size() < 2;
  show(page, "NO_CHANGE",
       is_one ? voice.say(wording::one_wave_only, {})
              : voice.say(wording::nothing_changed, {trends.waves.back().name}));
}

void show_waves(TemplateDictionary& page, const Trends& trends, const Voice& voice) {
  for (const Trends::Wave& wave : trends.waves) section(page, "WAVE").SetValue("WAVE_NAME", wave.name);
  const auto figure = [&](const Text& label, std::size_t number) {
    show_figure(page, label.in(voice.language), voice.number(number));
  };
  figure(wording::waves, trends.waves.size());
  figure(wording::themes, trends.themes.size());
  figure(wording::latest_respondents, trends.waves.back().respondents);
}

}  // namespace

std::string trends_html(const Trends& trends, Language language) {
  static const bool loaded = load_template("trends", trends_page());
  assert(loaded && "the template of the trends cannot be parsed");
  static_cast<void>(loaded);

  const Voice voice{language};
  TemplateDictionary page("trends");
  begin_page(page, wording::title_of_trends, language);
  for (const PageText& text : trend_page_texts())
    page.SetTemplateGlobalValue(text.name, text.text.in(language));
  show_waves(page, trends, voice);
  if (trends.is_beside_weighted) show(page, "UNWEIGHTED", voice.say(wording::unweighted_trends, {}));
  if (trends.minimum_count > 1)
    show(page, "MASKING", voice.say(wording::trends_masking, {voice.number(trends.minimum_count)}));
  const std::vector<const ThemeTrend*> themes = by_latest_size(trends);
  show_latest(page, trends, themes, voice);
  page.SetValue("CHART_WIDTH", coordinate(trend_chart_width));
  page.SetValue("CHART_HEIGHT", coordinate(trend_chart_height));
  page.SetValue("CHART_LEFT", coordinate(trend_chart_left));
  const double top = trend_chart_top(trends);
  for (const ThemeTrend* theme : themes) show_theme(page, trends, *theme, top, voice);
  return expanded("trends", page);
}

}  // namespace erfar
