#pragma once

#include <string>
#include <vector>

#include "pipeline/cluster/theme_model.h"

namespace erfar::test {

/// A wave and how many of its respondents each theme has; later waves have as many themes or more.
struct Wave {
  std::string name;
  std::size_t respondents;
  std::vector<std::size_t> respondents_of;
};

/// A model of what trends are made from. Themes have the keyword ord1, ord2, …
inline ThemeModel model_with(const std::vector<Wave>& waves) {
  ThemeModel model;
  for (const Wave& given : waves) {
    WaveCounts counts{given.name,           given.respondents,    given.respondents,
                      given.respondents_of, given.respondents_of, {}};
    for (std::size_t theme = 0; theme < given.respondents_of.size(); ++theme) {
      counts.counted_as.push_back(theme);
      if (theme < model.themes.size()) continue;
      model.themes.push_back({.name = {},
                              .keywords = {"ord" + std::to_string(theme + 1)},
                              .merged_into = {},
                              .since = given.name});
    }
    model.waves.push_back(std::move(counts));
  }
  return model;
}

}  // namespace erfar::test
