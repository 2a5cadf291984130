#include "pipeline/run/settings.h"

#include <algorithm>
#include <array>

#include "pipeline/base/error.h"
#include "pipeline/run/codebook_source.h"
#include "pipeline/run/input_files.h"

namespace erfar {
namespace {

void require(bool holds, Text what, Text remedy) {
  if (!holds) throw Error(ExitCode::bad_command_line, {}, what, remedy);
}

bool is_given(const Settings& settings, std::string_view option) {
  const auto found = std::ranges::find(settings.options, option, &Manifest::Option::name);
  return found != settings.options.end() && found->given;
}

}  // namespace

void validate(const Settings& settings) {
  require(settings.coded.empty() || has_codebook(settings),
          {"--coded er oppgitt uten --report eller --codebook.",
           "--coded er oppgjeve utan --report eller --codebook.",
           "--coded is given without --report or --codebook."},
          {"Oppgi læringspunktene som kodene viser til.", "Oppgje læringspunkta som kodane viser til.",
           "Give the learning points that the codes refer to."});
  require(settings.link.minimum_confidence >= 0 && settings.link.minimum_confidence <= 1,
          {"--minimum-confidence må være et tall fra 0 til 1.",
           "--minimum-confidence må vere eit tal frå 0 til 1.",
           "--minimum-confidence must be a number from 0 to 1."},
          {"Bruk for eksempel --minimum-confidence 0.3.", "Bruk til dømes --minimum-confidence 0.3.",
           "Use for example --minimum-confidence 0.3."});
  require(settings.cluster.k_means.clusters > 0,
          {"Antall temaer må være minst 1.", "Talet på tema må vere minst 1.",
           "The number of themes must be at least 1."},
          {"Bruk for eksempel --themes 20.", "Bruk til dømes --themes 20.", "Use for example --themes 20."});
  require(settings.cluster.k_means.clusters <= most_themes,
          {"Antall temaer kan være høyst 200.", "Talet på tema kan vere høgst 200.",
           "The number of themes can be 200 at most."},
          {"Bruk for eksempel --themes 20.", "Bruk til dømes --themes 20.", "Use for example --themes 20."});
  require(settings.cluster.without_theme >= 0 && settings.cluster.without_theme <= 1,
          {"--without-theme må være et tall fra 0 til 1.", "--without-theme må vere eit tal frå 0 til 1.",
           "--without-theme must be a number from 0 to 1."},
          {"Bruk for eksempel --without-theme 0.1.", "Bruk til dømes --without-theme 0.1.",
           "Use for example --without-theme 0.1."});
  require(settings.link.candidates > 0,
          {"Antall kandidater må være minst 1.", "Talet på kandidatar må vere minst 1.",
           "The number of candidates must be at least 1."},
          {"Bruk for eksempel --top 10.", "Bruk til dømes --top 10.", "Use for example --top 10."});
  require(settings.theme_model.empty() ||
              (settings.background.empty() && settings.seeds.empty() && !is_given(settings, "themes")),
          {"--model har sine egne temaer og ord fra feltet; --themes, --seeds og --background passer ikke "
           "sammen med den.",
           "--model har sine eigne tema og ord frå feltet; --themes, --seeds og --background passar ikkje "
           "saman med han.",
           "--model has themes and words of the field of its own; --themes, --seeds and --background do not "
           "go with it."},
          {"Utelat dem, eller lag en ny modell med --save uten --model.",
           "Utelat dei, eller lag ein ny modell med --save utan --model.",
           "Leave them out, or make a new model with --save and without --model."});
  refuse_to_replace(settings, std::array{settings.out, settings.save, settings.describe, settings.keep_map});
}

}  // namespace erfar
