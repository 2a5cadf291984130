#include "pipeline/store/theme_edits.h"

#include <algorithm>
#include <string>

#include "pipeline/base/error.h"

namespace erfar {
namespace {

constexpr std::size_t most_parts = 20;

Error slip(const std::filesystem::path& path, std::size_t theme, Text what, Text advice) {
  return {ExitCode::unreadable_input, {path.string()}, what, advice, {std::to_string(theme + 1)}};
}

void check_merges(const std::vector<KeptTheme>& themes, const std::filesystem::path& path) {
  for (std::size_t theme = 0; theme < themes.size(); ++theme) {
    const auto into = themes[theme].merged_into;
    if (!into) continue;
    if (*into < themes.size() && !themes[*into].merged_into && themes[*into].part_of == themes[theme].part_of)
      continue;
    throw slip(path, theme,
               {"Tema {} er slått sammen med et tema som ikke finnes, som selv er slått sammen med et annet, "
                "eller som ikke er del av det samme.",
                "Tema {} er slege saman med eit tema som ikkje finst, som sjølv er slege saman med eit anna, "
                "eller som ikkje er del av det same.",
                "Theme {} is merged into one that does not exist, is merged into another itself, or is no "
                "part of the same one."},
               {"Sett merged_into til nummeret på temaet som står igjen, eller til null.",
                "Set merged_into til nummeret på temaet som står att, eller til null.",
                "Set merged_into to the number of the theme that remains, or to null."});
  }
}

void check_splits(const std::vector<KeptTheme>& themes, const std::filesystem::path& path) {
  for (std::size_t theme = 0; theme < themes.size(); ++theme) {
    const std::size_t wanted = themes[theme].split_into;
    const auto is_part = [&](const KeptTheme& other) { return other.part_of == theme; };
    const auto parts = static_cast<std::size_t>(std::ranges::count_if(themes, is_part));
    if (wanted == 0 || (wanted >= 2 && wanted <= most_parts && (parts == 0 || parts == wanted))) continue;
    throw slip(
        path, theme,
        {"Tema {} kan ikke deles i så mange.", "Tema {} kan ikkje delast i så mange.",
         "Theme {} cannot be split into so many."},
        {"Sett split_into til et tall fra 2 til 20, eller til null; et tema som alt er delt, har de delene "
         "det har.",
         "Set split_into til eit tal frå 2 til 20, eller til null; eit tema som alt er delt, har dei delane "
         "det har.",
         "Set split_into to a number from 2 to 20, or to null; a theme that is split has the parts that it "
         "has."});
  }
}

}  // namespace

void check_edits(const std::vector<KeptTheme>& themes, const std::filesystem::path& path) {
  check_merges(themes, path);
  check_splits(themes, path);
}

}  // namespace erfar
