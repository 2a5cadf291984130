#pragma once

#include <span>
#include <string>

#include "pipeline/base/text.h"

namespace erfar {

/// A text of the page that never changes, under the name by which the template asks for it.
struct PageText {
  const char* name;
  Text text;
};

/// All of them.
std::span<const PageText> page_texts();

/// Texts that are filled with numbers or names before they reach the page.
namespace wording {

inline constexpr Text title_with_points{"Hva svarene sier om læringspunktene",
                                        "Kva svara seier om læringspunkta",
                                        "What the answers say about the learning points"};
inline constexpr Text title_themes_only{"Temaer i svarene", "Tema i svara", "Themes in the answers"};

// Key figures.
inline constexpr Text respondents{"respondenter", "respondentar", "respondents"};
inline constexpr Text comments{"kommentarer", "kommentarar", "comments"};
inline constexpr Text linked{"kommentarer koblet til et læringspunkt",
                             "kommentarar kopla til eit læringspunkt", "comments tied to a learning point"};
inline constexpr Text without_point{"kommentarer der ingen punkter passer",
                                    "kommentarar der ingen punkt passar", "comments that no point fits"};
inline constexpr Text unsupported{"læringspunkter uten støtte", "læringspunkt utan støtte",
                                  "learning points without support"};
inline constexpr Text of_all{"av {}", "av {}", "of {}"};
inline constexpr Text repaired{"rader reparert ved innlesingen", "rader reparerte ved innlesinga",
                               "rows repaired while reading"};
inline constexpr Text skipped{"rader utelatt ved innlesingen", "rader utelatne ved innlesinga",
                              "rows left out while reading"};

inline constexpr Text without_theme{
    "Uten tema: {} svar har bare funksjonsord, {} har for lite til felles med noe tema, og {} ligger like "
    "nær "
    "to.",
    "Utan tema: {} svar har berre funksjonsord, {} har for lite til felles med noko tema, og {} ligg like "
    "nær "
    "to.",
    "Without a theme: {} answers have function words only, {} have too little in common with any theme, and "
    "{} are "
    "as near to one as to another."};
inline constexpr Text theme_stability{"Stabilitet {}", "Stabilitet {}", "Stability {}"};

inline constexpr Text on_the_border{"På grensen til «{}»", "På grensa til «{}»", "On the border to “{}”"};

// Themes from wave to wave; the wave before, its share, this one's share.
inline constexpr Text theme_is_new{"Nytt tema i denne runden.", "Nytt tema i denne runden.",
                                   "A new theme in this wave."};
inline constexpr Text theme_grows{"Runde {}: {}. Nå: {}. Vokser mer enn tilfeldigheter kan forklare.",
                                  "Runde {}: {}. No: {}. Veks meir enn slump kan forklare.",
                                  "Wave {}: {}. Now: {}. Growing by more than chance can explain."};
inline constexpr Text theme_fades{"Runde {}: {}. Nå: {}. Avtar mer enn tilfeldigheter kan forklare.",
                                  "Runde {}: {}. No: {}. Minkar meir enn slump kan forklare.",
                                  "Wave {}: {}. Now: {}. Fading by more than chance can explain."};
inline constexpr Text theme_stays{"Runde {}: {}. Nå: {}. Forskjellen kan være tilfeldig.",
                                  "Runde {}: {}. No: {}. Skilnaden kan vere tilfeldig.",
                                  "Wave {}: {}. Now: {}. The difference may be chance."};

// What weights change: the column; the effective number of respondents; the threshold; a sentence on a
// theme's change.
inline constexpr Text weighted{
    "Andelene er vektet etter kolonnen «{}»: Hver respondent teller så mye som tallet der sier. Antall "
    "personer og kommentarer er uvektede.",
    "Delane er vekta etter kolonnen «{}»: Kvar respondent tel så mykje som talet der seier. Talet på "
    "personar og kommentarar er uvekta.",
    "Shares are weighted by the column “{}”: each respondent counts for as much as the number there says. "
    "Numbers of people and comments are unweighted."};
inline constexpr Text effective{" Intervallene regner med {} like respondenter (Kishs effektive antall).",
                                " Intervalla reknar med {} like respondentar (det effektive talet til Kish).",
                                " The intervals reckon with {} equal respondents (Kish's effective number)."};
inline constexpr Text few_weights{
    " En andel som med vektene kunne røpe et antall under {}, vises ikke.",
    " Ein del som med vektene kunne røpe eit tal under {}, blir ikkje vist.",
    " A share that together with the weights could tell a number under {} is not shown."};
inline constexpr Text unweighted_change{"{} Begge andelene er uvektede.", "{} Begge delane er uvekta.",
                                        "{} Both shares are unweighted."};

inline constexpr Text not_shown{"vises ikke", "blir ikkje vist", "not shown"};
inline constexpr Text out_of{"{} av {}", "{} av {}", "{} of {}"};
inline constexpr Text between{"{} til {}", "{} til {}", "{} to {}"};

inline constexpr Text masking{
    "Tall under {} vises ikke, og heller ikke tall som et slikt tall kunne regnes ut av. Der står det «vises "
    "ikke», andelen er utelatt, og bare ett sitat vises, uten rolle.",
    "Tal under {} blir ikkje viste, og heller ikkje tal som eit slikt tal kunne reknast ut av. Der står det "
    "«blir ikkje vist», delen er utelaten, og berre eitt sitat blir vist, utan rolle.",
    "Numbers under {} are not shown, nor are numbers from which such a one would follow. The page then says "
    "“not shown”, the share is left out, and one quote only is shown, without role."};
inline constexpr Text quotes_withheld{
    "Bare ett sitat vises, fordi tallet på respondenter ikke vises.",
    "Berre eitt sitat blir vist, fordi talet på respondentar ikkje blir vist.",
    "One quote only is shown, because the number of respondents is not shown."};
inline constexpr Text more_quotes{"Flere sitater ({})", "Fleire sitat ({})", "More quotes ({})"};
inline constexpr Text split_by{"Fordelt etter {}", "Fordelt etter {}", "By {}"};

// Why words tie a comment to a point, by `Reason`.
inline constexpr Text reasons[] = {
    {"samme ord", "same ord", "same word"},
    {"samme begrep i en annen form", "same omgrep i ei anna form", "same concept in another form"},
    {"del av et sammensatt ord", "del av eit samansett ord", "part of a compound"},
    {"rapportens omtale", "omtalen i rapporten", "the report's running text"},
    {"lært av andre svar", "lært av andre svar", "learned from other answers"},
    {"lignende stavemåte", "liknande skrivemåte", "similar spelling"}};
inline constexpr Text without_point_of{"{} av {} kommentarer", "{} av {} kommentarar", "{} of {} comments"};

inline constexpr Text theme_name{"Tema {}", "Tema {}", "Theme {}"};
inline constexpr Text part_of_theme{"Del av tema {}", "Del av tema {}", "Part of theme {}"};
inline constexpr Text theme_circle{"Tema {}: {}. Kommentarer: {}.", "Tema {}: {}. Kommentarar: {}.",
                                   "Theme {}: {}. Comments: {}."};

// The script fills these two, so their marks travel to the page.
inline constexpr Text showing{"Viser {} av {} punkter og temaer.", "Viser {} av {} punkt og tema.",
                              "Showing {} of {} points and themes."};
inline constexpr Text found{"Viser {} av {} punkter og temaer. Treff i teksten: {}.",
                            "Viser {} av {} punkt og tema. Treff i teksten: {}.",
                            "Showing {} of {} points and themes. Matches in the text: {}."};

}  // namespace wording

/// A column's name as readers say it ("role" is "rolle"); other names stand as they are.
std::string column_name(const std::string& column, Language language);

}  // namespace erfar
