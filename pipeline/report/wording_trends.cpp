#include "pipeline/report/wording_trends.h"

namespace erfar {
namespace {

constexpr PageText texts[] = {
    {"T_WAVES", {"Runder", "Rundar", "Waves"}},
    {"T_READ_TREND",
     {"Figurene har samme akse, så de kan sammenlignes. Linjen er andelen av rundens respondenter som har "
      "svart "
      "noe om temaet. Båndet rundt er Wilsons 95\u00A0%-intervall: Jo bredere det er, desto mer usikker er "
      "andelen.",
      "Figurane har same akse, så dei kan samanliknast. Lina er delen av respondentane i runden som har "
      "svart "
      "noko om temaet. Bandet rundt er Wilsons 95\u00A0%-intervall: Jo breiare det er, desto meir usikker er "
      "delen.",
      "The charts share one scale, so they can be compared. The line is the share of the wave's respondents "
      "who "
      "said something about the theme. The band around it is the Wilson 95% interval: the wider it is, the "
      "less "
      "certain the share."}},
    {"T_READ_CHANGE",
     {"At et tema vokser eller avtar, står bare der andelen har endret seg mer fra runden før enn "
      "tilfeldigheter kan "
      "forklare (Fishers eksakte test, rettet etter Holm for antall temaer som sammenlignes, 5\u00A0%). Der "
      "ingenting "
      "står, kan forskjellen være tilfeldig, eller tallene kan ikke sammenlignes; det betyr ikke at andelen "
      "er den "
      "samme. Temaene passer litt bedre til den første runden enn til senere, så med tusener av svar bør små "
      "endringer "
      "fra første til andre runde leses varsomt. Den som har svart i flere runder, regnes som en ny person "
      "hver gang.",
      "At eit tema veks eller minkar, står berre der delen har endra seg meir frå runden før enn slump kan "
      "forklare "
      "(Fishers eksakte test, retta etter Holm for talet på tema som blir samanlikna, 5\u00A0%). Der "
      "ingenting står, kan "
      "skilnaden vere tilfeldig, eller tala kan ikkje samanliknast; det tyder ikkje at delen er den same. "
      "Temaa passar "
      "litt betre til den første runden enn til seinare, så med tusenvis av svar bør små endringar frå "
      "første til andre "
      "runde lesast varsamt. Den som har svart i fleire rundar, blir rekna som ein ny person kvar gong.",
      "A theme is said to be growing or fading only where its share has changed since the wave before by "
      "more than "
      "chance can explain (Fisher's exact test, corrected by Holm for the number of themes compared, 5%). "
      "Where nothing "
      "is said, the difference may be chance, or the numbers cannot be compared; that does not mean that the "
      "share is "
      "the same. The themes fit the first wave a little better than later ones, so with thousands of answers "
      "small "
      "changes from the first to the second wave should be read with care. Someone who answered in several "
      "waves counts "
      "as a new person each time."}},
    {"T_LATEST_CHANGES",
     {"Endringer i siste runde", "Endringar i siste runde", "Changes in the latest wave"}},
    {"T_TRENDS_LEAD",
     {"De største i siste runde kommer først.", "Dei største i siste runde kjem først.",
      "The largest in the latest wave come first."}},
};

}  // namespace

std::span<const PageText> trend_page_texts() { return texts; }

}  // namespace erfar
