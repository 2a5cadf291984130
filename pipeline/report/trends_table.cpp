#include "pipeline/report/trends_table.h"

#include <initializer_list>
#include <string_view>

#include "pipeline/report/csv.h"

namespace erfar {
namespace {

const char* word_of(Trend trend) {
  constexpr const char* words[] = {"", "growing", "fading", "new"};
  return words[static_cast<std::size_t>(trend)];
}

void append_point(std::string& lines, const TrendPoint& point, std::size_t of) {
  lines += ';';
  if (point.respondents) append_number(lines, *point.respondents);
  append_number(lines += ';', of);
  for (const double Share::*part : {&Share::value, &Share::low, &Share::high}) {
    lines += ';';
    if (point.share) append_number(lines, *point.share.*part, 4);
  }
  (lines += ';') += word_of(point.trend);
}

}  // namespace

void write_trends(const Trends& trends, OutputFile& file) {
  std::string lines = "theme;name;keywords;since;wave;respondents;of;share;low;high;change;part_of\n";
  for (const ThemeTrend& theme : trends.themes) {
    std::string keywords;
    for (const std::string& word : theme.keywords) keywords += (keywords.empty() ? "" : "|") + word;
    for (std::size_t i = 0; i < theme.points.size(); ++i) {
      const Trends::Wave& wave = trends.waves[theme.first_wave + i];
      append_number(lines, theme.id);
      for (const std::string_view text :
           std::initializer_list<std::string_view>{theme.name, keywords, theme.since, wave.name})
        append_field(lines += ';', text);
      append_point(lines, theme.points[i], wave.respondents);
      lines += ';';
      if (theme.part_of) append_number(lines, *theme.part_of);
      lines += '\n';
    }
  }
  file.write(lines);
}

}  // namespace erfar
