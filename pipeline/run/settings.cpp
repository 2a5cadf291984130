#include "pipeline/run/settings.h"

#include "pipeline/run/codebook_source.h"

#include "pipeline/base/error.h"

namespace erfar {
namespace {

constexpr std::size_t most_themes = 200;  // more take minutes, and nobody reads them

void require(bool holds, Text what, Text remedy) {
  if (!holds) throw Error(ExitCode::bad_command_line, {}, what, remedy);
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
  require(settings.link.candidates > 0,
          {"Antall kandidater må være minst 1.", "Talet på kandidatar må vere minst 1.",
           "The number of candidates must be at least 1."},
          {"Bruk for eksempel --top 10.", "Bruk til dømes --top 10.", "Use for example --top 10."});
}

}  // namespace erfar
