#include "pipeline/report/wording.h"

#include <string>
#include <string_view>

namespace erfar {
namespace {

constexpr PageText texts[] = {
    // Around the page.
    {"T_SKIP", {"Hopp til innholdet", "Hopp til innhaldet", "Skip to the content"}},
    {"T_CONTENTS", {"Innhold", "Innhald", "Contents"}},
    {"T_SOURCES", {"Svar fra", "Svar frå", "Answers from"}},
    {"T_CODEBOOK", {"Læringspunkter fra", "Læringspunkt frå", "Learning points from"}},
    {"T_FOOTER",
     {"Laget med Erfar. Alt ligger i denne filen; siden henter ingenting fra nettet.",
      "Laga med Erfar. Alt ligg i denne fila; sida hentar ingenting frå nettet.",
      "Made with Erfar. Everything is in this file; the page fetches nothing from the network."}},

    // Key figures.
    {"T_KEY_FIGURES", {"Nøkkeltall", "Nøkkeltal", "Key figures"}},
    {"T_COMMENTS_UNIT", {"kommentarer", "kommentarar", "comments"}},

    // How to read the figures.
    {"T_HOW_TO_READ", {"Slik leser du tallene", "Slik les du tala", "How to read the figures"}},
    {"T_READ_COMMENT",
     {"En kommentar er ett svar på ett spørsmål eller én replikk i et intervju. Én respondent kan stå bak "
      "flere kommentarer, så personer og kommentarer telles hver for seg.",
      "Ein kommentar er eitt svar på eitt spørsmål eller éin replikk i eit intervju. Éin respondent kan stå "
      "bak fleire kommentarar, så personar og kommentarar blir talde kvar for seg.",
      "A comment is one answer to one question, or one turn in an interview. One respondent may stand "
      "behind several comments, so people and comments are counted separately."}},
    {"T_READ_SHARE",
     {"Andelen er respondentene bak et punkt eller tema, delt på alle respondenter. Tallene etter den er "
      "Wilsons 95\u00A0%-intervall: Jo bredere intervallet er, desto mer usikker er andelen. Intervallet "
      "tar ikke høyde for hvem som lot være å svare, eller for feil i koblingen.",
      "Delen er respondentane bak eit punkt eller tema, delt på alle respondentar. Tala etter han er "
      "Wilsons 95\u00A0%-intervall: Jo breiare intervallet er, desto meir usikker er delen. Intervallet tek "
      "ikkje høgd for kven som lét vere å svare, eller for feil i koplinga.",
      "The share is the respondents behind a point or theme, divided by all respondents. The figures "
      "after it are the Wilson 95% interval: the wider the interval, the less certain the share. It does "
      "not account for who chose not to answer, or for errors in the linking."}},
    {"T_READ_EVIDENCE",
     {"Et program har koblet kommentarene til punktene. Ordene det bygger på, er markert i sitatene. Les "
      "sitatene før du bruker et tall.",
      "Eit program har kopla kommentarane til punkta. Orda det byggjer på, er markerte i sitata. Les sitata "
      "før du bruker eit tal.",
      "A program tied the comments to the points. The words it relies on are marked in the quotes. Read "
      "the quotes before you use a figure."}},

    // Search, filter and order.
    {"T_TOOLS", {"Søk og utvalg", "Søk og utval", "Search and selection"}},
    {"T_SEARCH",
     {"Søk i punkter, temaer og sitater", "Søk i punkt, tema og sitat", "Search points, themes and quotes"}},
    {"T_SHOW", {"Vis", "Vis", "Show"}},
    {"T_SHOW_ALL", {"Alt", "Alt", "All"}},
    {"T_SHOW_POINTS", {"Læringspunkter", "Læringspunkt", "Learning points"}},
    {"T_SHOW_UNSUPPORTED", {"Punkter uten støtte", "Punkt utan støtte", "Points without support"}},
    {"T_SHOW_THEMES", {"Temaer", "Tema", "Themes"}},
    {"T_ORDER", {"Rekkefølge", "Rekkjefølgje", "Order"}},
    {"T_ORDER_REPORT", {"Som i rapporten", "Som i rapporten", "As in the report"}},
    {"T_ORDER_SUPPORT", {"Mest støtte først", "Mest støtte først", "Most support first"}},
    {"T_RESET", {"Nullstill", "Nullstill", "Reset"}},

    // Learning points.
    {"T_POINTS", {"Læringspunkter", "Læringspunkt", "Learning points"}},
    {"T_POINTS_LEAD",
     {"Punktene som minst én kommentar støtter. Ordene som knytter kommentaren til punktet, er markert.",
      "Punkta som minst éin kommentar støttar. Orda som knyter kommentaren til punktet, er markerte.",
      "The points that at least one comment supports. The words that tie a comment to the point are "
      "marked."}},
    {"T_UNSUPPORTED", {"Punkter uten støtte", "Punkt utan støtte", "Points without support"}},
    {"T_UNSUPPORTED_LEAD",
     {"Ingen kommentar er koblet til disse punktene. Det betyr ikke at punktene er feil, bare at svarene "
      "ikke nevner dem.",
      "Ingen kommentar er kopla til desse punkta. Det tyder ikkje at punkta er feil, berre at svara ikkje "
      "nemner dei.",
      "No comment is tied to these points. That does not make the points wrong; the answers simply do not "
      "mention them."}},
    {"T_RESPONDENTS", {"Respondenter", "Respondentar", "Respondents"}},
    {"T_COMMENTS", {"Kommentarer", "Kommentarar", "Comments"}},
    {"T_SHARE", {"Andel", "Del", "Share"}},
    {"T_SHARE_OF_ALL", {"Andel av respondentene", "Del av respondentane", "Share of respondents"}},
    {"T_INTERVAL", {"95\u00A0%-intervall", "95\u00A0%-intervall", "95% interval"}},
    {"T_NOT_SHOWN", wording::not_shown},
    {"T_QUOTES", {"Sitater", "Sitat", "Quotes"}},
    {"T_NO_QUOTES", {"Ingen sitater er valgt ut.", "Ingen sitat er valde ut.", "No quotes were selected."}},
    {"T_MORE", {"Vis hele teksten", "Vis heile teksten", "Show the whole text"}},
    {"T_LESS", {"Vis mindre", "Vis mindre", "Show less"}},
    {"T_QUESTION", {"Spørsmål", "Spørsmål", "Question"}},
    {"T_ROLE", {"Rolle", "Rolle", "Role"}},
    {"T_WAVE", {"Runde", "Runde", "Wave"}},
    {"T_WHY", {"Knyttet ved", "Knytt ved", "Tied by"}},
    {"T_CONTRASTING",
     {"Sitater med nektelse eller motsetning", "Sitat med nekting eller motsetnad",
      "Quotes with a negation or contrast"}},
    {"T_CONTRASTING_LEAD",
     {"De kan tale mot punktet eller for det; det må en som leser, avgjøre.",
      "Dei kan tale mot punktet eller for det; det må ein som les, avgjere.",
      "They may speak against the point or for it; a reader has to decide."}},
    {"T_UNCOVERED",
     {"Ofte nevnt, men ikke i læringspunktene", "Ofte nemnt, men ikkje i læringspunkta",
      "Often mentioned, but not in the learning points"}},
    {"T_UNCOVERED_LEAD",
     {"Temaer der ingen læringspunkter passer for minst halvparten av kommentarene.",
      "Tema der ingen læringspunkt passar for minst halvparten av kommentarane.",
      "Themes where no learning point fits at least half of the comments."}},
    {"T_RELIABILITY", {"Hvor sikre koblingene er", "Kor sikre koplingane er", "How sure the links are"}},
    {"T_RELIABILITY_LEAD",
     {"De kodede kommentarene ble koblet uten å vises for programmet. Prikkene viser hvor ofte koblingen var "
      "rett, "
      "etter hvor sikkert programmet sa det var. På streken er de like ofte rett som det ble sagt. Store "
      "prikker er "
      "mange kommentarer.",
      "Dei koda kommentarane vart kopla utan å visast for programmet. Prikkane viser kor ofte koplinga var "
      "rett, "
      "etter kor sikkert programmet sa det var. På streken er dei like ofte rette som det vart sagt. Store "
      "prikkar er "
      "mange kommentarar.",
      "The coded comments were linked without being shown to the program. The dots show how often the link "
      "was right, "
      "by how sure the program said it was. On the line they are right as often as was said. Large dots are "
      "many "
      "comments."}},
    {"T_TRIED", {"Hvor mange temaer", "Kor mange tema", "How many themes"}},
    {"T_TRIED_LEAD",
     {"Flere antall ble prøvd. Stabilitet er hvor like temaene ville blitt om andre hadde svart, adskilthet "
      "hvor mye nærmere svarene er sitt eget tema enn det nest nærmeste. Det største antallet der produktet "
      "av dem er minst 90 % av det beste, er valgt (fylt prikk). Er kurven flat, passer flere antall omtrent "
      "like godt.",
      "Fleire tal vart prøvde. Stabilitet er kor like temaa ville blitt om andre hadde svart, åtskilnad "
      "kor mykje nærare svara er sitt eige tema enn det nest næraste. Det største talet der produktet av dei "
      "er minst 90 % av det beste, er valt (fylt prikk). Er kurva flat, passar fleire tal om lag like godt.",
      "Several numbers were tried. Stability is how alike the themes would be if others had answered, "
      "separation how much nearer answers are to their own theme than to the next one. The greatest number "
      "whose product of the two is at least 90 % of the best is taken (filled dot). Where the curve is flat, "
      "several numbers fit about as well."}},
    {"T_NUMBER_OF_THEMES", {"Antall temaer", "Talet på tema", "Number of themes"}},
    {"T_STABILITY", {"Stabilitet", "Stabilitet", "Stability"}},
    {"T_SEPARATION", {"Adskilthet", "Åtskilnad", "Separation"}},
    {"T_PRODUCT", {"Produkt", "Produkt", "Product"}},
    {"T_CONFIDENCE", {"Sikkerhet", "Tryggleik", "Confidence"}},
    {"T_RIGHT", {"Rett", "Rett", "Right"}},
    {"T_DOCUMENT", {"Kommentar", "Kommentar", "Comment"}},

    // Themes.
    {"T_MAP", {"Oversikt over temaene", "Oversikt over temaa", "Overview of the themes"}},
    {"T_MAP_LEAD",
     {"Sirkelens areal viser hvor mange kommentarer temaet har. Temaer som ligner, ligger nær hverandre; "
      "retningen i seg selv betyr ingenting. De minste sirklene er forstørret så tallet får plass, og "
      "stiplet kant betyr at tallet ikke vises. Listen sier det samme med ord.",
      "Arealet av sirkelen viser kor mange kommentarar temaet har. Tema som liknar, ligg nær kvarandre; "
      "retninga i seg sjølv tyder ingenting. Dei minste sirklane er forstørra så talet får plass, og stipla "
      "kant tyder at talet ikkje blir vist. Lista seier det same med ord.",
      "The area of a circle shows how many comments the theme has. Themes that are alike lie near each "
      "other; direction as such means nothing. The smallest circles are enlarged to make room for the "
      "number, and a dashed edge means that the count is not shown. The list says the same in words."}},
    {"T_THEMES", {"Temaer", "Tema", "Themes"}},
    {"T_THEMES_LEAD",
     {"Kommentarer som ligner hverandre, samlet i temaer uten hjelp av læringspunktene. Et tema går under "
      "nøkkelordene sine til noen gir det et navn. Stabilitet sier hvor stor del av temaet som ville kommet "
      "igjen om andre "
      "hadde svart: fra 75 % er det fast, under 50 % er det løst.",
      "Kommentarar som liknar kvarandre, samla i tema utan hjelp av læringspunkta. Eit tema går under "
      "nøkkelorda "
      "sine til nokon gjev det eit namn. Stabilitet seier kor stor del av temaet som ville kome att om andre "
      "hadde svart: "
      "frå 75 % er det fast, under 50 % er det laust.",
      "Comments that are alike, gathered into themes without the help of the learning points. A theme goes "
      "by its "
      "keywords until someone names it. Stability says how much of the theme would come back if others had "
      "answered: from 75% it "
      "is firm, under 50% it is loose."}},
    {"T_PHRASES", {"Uttrykk som går igjen", "Uttrykk som går att", "Recurring phrases"}},
    {"T_CHANGED_WORDS",
     {"Ord som en større andel i temaet bruker nå enn før, mer enn tilfeldigheter kan forklare:",
      "Ord som ein større del i temaet brukar no enn før, meir enn slump kan forklare:",
      "Words that a greater share in this theme use now than before, by more than chance can explain:"}},
    {"T_KEYWORDS", {"Flere nøkkelord", "Fleire nøkkelord", "More keywords"}},
};

struct Column {
  std::string_view name;
  Text text;
};

constexpr Column columns[] = {
    {"role", {"rolle", "rolle", "role"}},      {"question", {"spørsmål", "spørsmål", "question"}},
    {"wave", {"runde", "runde", "wave"}},      {"norm", {"målform", "målform", "written norm"}},
    {"source", {"kilde", "kjelde", "source"}},
};

}  // namespace

std::span<const PageText> page_texts() { return texts; }

std::string column_name(const std::string& column, Language language) {
  for (const Column& known : columns)
    if (known.name == column) return known.text.in(language);
  return column;
}

}  // namespace erfar
