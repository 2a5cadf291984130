#include <CLI/CLI.hpp>
#include <limits>
#include <string>

#include "pipeline/run/command_line_options.h"

namespace erfar {
namespace {

CLI::Validator number_or_auto() {
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  return (CLI::Range(std::size_t{0}, most) | CLI::IsMember({"auto"})).description("N|auto");
}

}  // namespace

void theme_options(const CommandOptions& options) {
  options.command
      .add_option(
          "--themes", options.words.themes,
          options.said({"Antall temaer, eller «auto»: tallet som gir de mest stabile og adskilte temaene",
                        "Talet på tema, eller «auto»: talet som gjev dei mest stabile og åtskilde temaa",
                        "Number of themes, or “auto”: the one of the most stable and separate themes"}))
      ->check(number_or_auto())
      ->capture_default_str();
  options.command
      .add_option("--without-theme", options.settings.cluster.without_theme,
                  options.said({"Så stor andel av svarene kan høyst stå uten tema fordi de ikke passer i noe",
                                "Så stor del av svara kan høgst stå utan tema fordi dei ikkje passar i noko",
                                "So large a share of answers may be left without a theme as they fit none"}))
      ->capture_default_str();
  options.command.add_option(
      "--seeds", options.settings.seeds,
      options.said({"Temaer du vil ha med, i CSV: theme (navnet), text (stikkord eller et eksempel)",
                    "Tema du vil ha med, i CSV: theme (namnet), text (stikkord eller eit døme)",
                    "Themes that you want, in CSV: theme (its name), text (keywords or an example)"}));
  options.command.add_option("--background", options.settings.background,
                             options.said({"Andre tekster fra feltet som viser hvilke ord som hører sammen: "
                                           "tidligere runder, rapporter; kan gjentas",
                                           "Andre tekstar frå feltet som viser kva ord som høyrer saman: "
                                           "tidlegare rundar, rapportar; kan takast opp att",
                                           "Other texts of the field that show which words go together: "
                                           "earlier waves, reports; may be repeated"}));
}

void wave_options(const CommandOptions& options) {
  options.command.add_option(
      "--model", options.settings.theme_model,
      options.said(
          {"Temamodell fra en tidligere runde: samme temaer, numre og navn, og hva som har endret seg",
           "Temamodell frå ein tidlegare runde: same tema, nummer og namn, og kva som har endra seg",
           "Theme model of an earlier wave: the same themes, numbers and names, and what has changed"}));
  options.command.add_option("--save", options.settings.save,
                             options.said({"Fil der temamodellen lagres for neste runde",
                                           "Fil der temamodellen blir lagra for neste runde",
                                           "File to keep the theme model in for the next wave"}));
}

void describe_option(const CommandOptions& options) {
  options.command.add_option("--describe", options.settings.describe,
                             options.said({"Fil (JSON) som sier hva hvert tema handler om",
                                           "Fil (JSON) som seier kva kvart tema handlar om",
                                           "File (JSON) that says what each theme is about"}));
}

}  // namespace erfar
