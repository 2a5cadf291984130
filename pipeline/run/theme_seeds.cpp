#include "pipeline/run/theme_seeds.h"

#include <algorithm>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/base/formula.h"
#include "pipeline/codebook/small_table.h"
#include "pipeline/run/settings.h"

namespace erfar {

ThemeSeeds read_theme_seeds(const std::filesystem::path& path, Diagnostics& noticed) {
  const SmallTable table = read_small_table(path, noticed);
  const auto theme = table.column({"theme", "tema"}), text = table.column({"text", "tekst"});
  if (!theme || !text) {
    throw Error(ExitCode::unreadable_input, {table.file, table.header_row},
                {"Filen med frø til temaer må ha kolonnene «theme» og «text».",
                 "Fila med frø til tema må ha kolonnane «theme» og «text».",
                 "The file of theme seeds must have the columns “theme” and “text”."},
                {"Skriv «theme;text» på første linje.", "Skriv «theme;text» på fyrste linje.",
                 "Write “theme;text” on the first line."});
  }
  ThemeSeeds result;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string name(without_guard(table.rows[row][*theme]));
    if (name.empty() || table.rows[row][*text].empty()) {
      throw Error(
          ExitCode::unreadable_input, table.place(row),
          {"Her mangler navnet på temaet eller teksten.", "Her manglar namnet på temaet eller teksten.",
           "Here the theme's name or the text is missing."},
          {"Fyll ut begge, eller slett linjen.", "Fyll ut begge, eller slett lina.",
           "Fill in both, or delete the line."});
    }
    const auto known = std::ranges::find(result.names, name);
    result.theme_of.push_back(static_cast<std::size_t>(known - result.names.begin()));
    if (known == result.names.end()) result.names.push_back(name);
    result.texts.emplace_back(without_guard(table.rows[row][*text]));
  }
  if (result.names.size() > most_themes) {
    throw Error(ExitCode::unreadable_input, {table.file},
                {"Filen har flere enn {} temaer.", "Fila har fleire enn {} tema.",
                 "The file has more than {} themes."},
                {"Ta bort noen; flere leser ingen.", "Ta bort nokre; fleire les ingen.",
                 "Take some out; nobody reads more."},
                {std::to_string(most_themes)});
  }
  return result;
}

}  // namespace erfar
