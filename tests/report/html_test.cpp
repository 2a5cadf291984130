#include "pipeline/report/html.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>
#include <regex>
#include <set>

#include "pipeline/report/content_policy.h"
#include "pipeline/report/marked_text.h"
#include "pipeline/report/theme_map.h"
#include "pipeline/report/wording.h"
#include "pipeline/report/wording_numbers.h"

namespace erfar {
namespace {

constexpr Language languages[] = {Language::nb, Language::nn, Language::en};

Quote quote(std::string text, std::vector<Span> evidence = {}) {
  const std::vector<Reason> reasons(evidence.size(), Reason::same_concept);
  return {.document = "k-1",
          .text = std::move(text),
          .evidence = std::move(evidence),
          .reasons = reasons,
          .question = "Hva lærte dere?",
          .wave = "2024",
          .role = "Lege"};
}

PointSummary point_of(std::string id, std::string section, std::string text) {
  PointSummary point;
  point.id = std::move(id);
  point.section_title = std::move(section);
  point.text = std::move(text);
  return point;
}

ThemeSummary theme_of(std::size_t id, std::vector<std::string> keywords) {
  ThemeSummary theme;
  theme.id = id;
  theme.keywords = std::move(keywords);
  return theme;
}

Summary small_summary() {
  Summary summary;
  summary.documents = 2417;
  summary.respondents = 1136;
  summary.documents_linked = 1708;
  summary.documents_without_point = 709;
  summary.points_unsupported = 1;
  summary.sources = {"svar.csv", "intervju.vtt"};
  summary.codebook = "rapport.txt";
  PointSummary point = point_of("P1", "Varsling", "Varsle alle samtidig.");
  point.supported = true;
  point.respondents = 477;
  point.comments = 1520;
  point.share = Share{0.42, 0.391, 0.449};
  point.splits = {
      {"role", {{"Lege", 12, 40, Share{0.3, 0.181, 0.455}}, {"Rektor", std::nullopt, 31, std::nullopt}}}};
  point.quotes = {quote("Vi fikk vite det sent.", {{8, 21}})};
  PointSummary unsupported = point_of("P2", "Lager", "Rullér lageret.");
  unsupported.respondents = 0;
  unsupported.comments = 0;
  summary.points = {point, unsupported};
  ThemeSummary theme = theme_of(1, {"varsling", "telefon", "vakt", "helg"});
  theme.comments = 300;
  theme.respondents = 250;
  theme.share = Share{0.22, 0.197, 0.245};
  theme.quotes = {quote("Ingen tok telefonen.")};
  summary.themes = {theme};
  return summary;
}

Summary with_quote(Quote said) {
  Summary summary = small_summary();
  summary.points[0].quotes = {std::move(said)};
  return summary;
}

bool contains(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

std::size_t occurrences(const std::string& page, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++count;
  return count;
}

std::string page_file(const std::string& name) {
  std::ifstream file(ERFAR_SOURCE_DIR "/pipeline/report/page/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

// --- what the page says ---

TEST(UnitHtml, SaysWhatItWasMadeFrom) {
  const std::string page = html(small_summary(), Language::nb);
  EXPECT_TRUE(
      contains(page, "<span class=\"file\">svar.csv</span>, <span class=\"file\">intervju.vtt</span>"));
  EXPECT_TRUE(contains(page, "<span class=\"file\">rapport.txt</span>"));
  EXPECT_TRUE(contains(page, "<dt>respondenter</dt><dd>1\u00A0136</dd>"));
  EXPECT_TRUE(contains(page, "<dd>1\u00A0708 <small>(71\u00A0%)</small></dd>"));
  EXPECT_TRUE(contains(page, "<dt>læringspunkter uten støtte</dt><dd>1 <small>av 2</small></dd>"));
}

TEST(UnitHtml, CountsBadRowsOnlyWhenThereAreSome) {
  Summary summary = small_summary();
  EXPECT_FALSE(contains(html(summary, Language::nb), "rader utelatt"));
  summary.rows_skipped = 3;
  EXPECT_TRUE(contains(html(summary, Language::nb), "<dt>rader utelatt ved innlesingen</dt><dd>3</dd>"));
}

TEST(UnitHtml, ShowsSharesWithTheirInterval) {
  EXPECT_TRUE(contains(html(small_summary(), Language::nb), "39\u00A0% til 45\u00A0%"));
  const std::string page = html(small_summary(), Language::en);
  EXPECT_TRUE(contains(page, "39% to 45%"));
  EXPECT_TRUE(contains(page, "<dd>1,520</dd>"));
  EXPECT_TRUE(contains(page, "class=\"fill\" width=\"42.0%\""));
}

TEST(UnitHtml, SaysByWhatSharesAreWeighted) {
  Summary summary = small_summary();
  summary.weighting = Weighting{.column = "vekt <b>", .effective_respondents = 812.6};
  EXPECT_TRUE(contains(html(summary, Language::nb), "<p>Andelene er vektet etter kolonnen «vekt &lt;b&gt;»"));
  EXPECT_TRUE(contains(html(summary, Language::nb), "regner med 813 like respondenter"));
  EXPECT_FALSE(contains(html(summary, Language::nn), "røpe"));
  summary.weighting->has_few_weights = true;
  EXPECT_TRUE(contains(html(summary, Language::nn), "kunne røpe eit tal under 5, blir ikkje vist.</p>"));
  summary.weighting->effective_respondents.reset();
  EXPECT_FALSE(contains(html(summary, Language::nb), "like respondenter"));
}

TEST(UnitHtml, ACountIsShownWhereOnlyItsShareIsLeftOut) {
  Summary summary = small_summary();
  summary.points[0].share.reset();
  const std::string page = html(summary, Language::nb);
  EXPECT_TRUE(contains(page, "<dd>477</dd>"));
  EXPECT_FALSE(contains(page, "39\u00A0% til 45\u00A0%"));
  EXPECT_TRUE(contains(page, "<dd class=\"withheld\">vises ikke</dd>"));
}

TEST(UnitHtml, ShowsSplitsAsTables) {
  const std::string page = html(small_summary(), Language::nn);
  EXPECT_TRUE(contains(page, "<summary>Fordelt etter rolle</summary>"));
  EXPECT_TRUE(contains(page, "<th scope=\"row\" lang=\"no\">Lege</th><td>12 av 40</td>"));
  EXPECT_TRUE(contains(page, "<th scope=\"row\" lang=\"no\">Rektor</th><td>blir ikkje vist</td>"));
}

TEST(UnitHtml, MarksTheEvidence) {
  const std::string page = html(small_summary(), Language::nb);
  EXPECT_TRUE(contains(page, "Vi fikk <mark>vite det sent</mark>.</blockquote>"));
}

TEST(UnitMarkedText, CutsAtTheEdgesOfTheEvidence) {
  EXPECT_EQ(marked_text("sent på natta", std::vector<Span>{{0, 4}, {9, 14}}),
            (std::vector<TextPiece>{{"sent", true}, {" på ", false}, {"natta", true}}));
  EXPECT_TRUE(marked_text("", {}).empty());
}

// FIPS 180-4's "abc", in base64.
TEST(UnitPolicyHash, IsBase64) {
  EXPECT_EQ(policy_hash("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST(UnitHtml, KeepsLettersWholeAroundEvidence) {  // "Åtte år på øya": å and ø take two bytes each
  const std::string page = html(with_quote(quote("Åtte år på øya", {{0, 5}, {6, 9}})), Language::nb);
  EXPECT_TRUE(contains(page,
                       ">"
                       "<mark>Åtte</mark> <mark>år</mark> på øya</blockquote>"));
}

TEST(UnitHtml, FoldsAwayTheThirdQuote) {
  Summary summary = small_summary();
  summary.points[0].quotes = {quote("første"), quote("andre"), quote("tredje")};
  const std::string page = html(summary, Language::nb);
  EXPECT_LT(page.find("andre</blockquote>"), page.find("Flere sitater (1)"));
  EXPECT_GT(page.find("tredje</blockquote>"), page.find("Flere sitater (1)"));
}

TEST(UnitHtml, PhrasesStandBesideTheKeywords) {
  Summary summary = small_summary();
  EXPECT_FALSE(contains(html(summary, Language::nb), "Uttrykk som går igjen"));
  summary.themes[0].phrases = {"ringte og ringte", "vakt i <helg>"};
  const std::string page = html(summary, Language::nn);
  EXPECT_TRUE(contains(page, "Uttrykk som går att"));
  EXPECT_TRUE(contains(page, "ringte og ringte, vakt i &lt;helg&gt;"));
}

TEST(UnitHtml, TellsWhichWordsAThemeIsSpokenOfWithMoreThanBefore) {
  Summary summary = small_summary();
  EXPECT_FALSE(contains(html(summary, Language::nb), "nå enn før"));
  summary.themes[0].changed_words = {"gebyr", "<lekser>"};
  EXPECT_TRUE(contains(html(summary, Language::nb), "gebyr, &lt;lekser&gt;"));
  EXPECT_TRUE(contains(html(summary, Language::nb), "Ord som en større andel i temaet bruker nå enn før"));
  EXPECT_TRUE(contains(html(summary, Language::nn), "Ord som ein større del i temaet brukar no enn før"));
  EXPECT_TRUE(contains(html(summary, Language::en), "Words that a greater share in this theme use now"));
}

TEST(UnitHtml, AQuoteOnTheBorderNamesTheOtherTheme) {
  Summary summary = small_summary();
  summary.themes.push_back(theme_of(3, {"vikarer", "turnus", "lønn", "natt"}));
  summary.themes[0].border = {{quote("Vikarene hadde vakt."), 3}};
  EXPECT_TRUE(contains(html(summary, Language::nb), "På grensen til «vikarer, turnus, lønn»"));
  EXPECT_TRUE(contains(html(summary, Language::nn), "På grensa til «vikarer, turnus, lønn»"));
  summary.themes[1].name = "Bemanning <natt>";
  EXPECT_TRUE(contains(html(summary, Language::en), "On the border to “Bemanning &lt;natt&gt;”"));
  EXPECT_TRUE(contains(html(summary, Language::nb), "Vikarene hadde vakt."));
}

TEST(UnitHtml, SaysEachReasonOnce) {
  Summary summary = with_quote(quote("Vi fikk vite det sent.", {{0, 2}, {3, 7}}));
  EXPECT_TRUE(
      contains(html(summary, Language::nb), "Knyttet ved</span> samme begrep i en annen form</span>"));
  summary.points[0].quotes[0].reasons = {Reason::letters, Reason::same_word};
  EXPECT_TRUE(contains(html(summary, Language::en), "Tied by</span> same word, similar spelling</span>"));
}

TEST(UnitHtml, ShowsQuotesThatMaySpeakAgainst) {
  Summary summary = small_summary();
  EXPECT_FALSE(contains(html(summary, Language::nb), "Sitater med nektelse"));
  summary.points[0].contrasting = {quote("Det virket ikke.")};
  const std::string page = html(summary, Language::nb);
  EXPECT_TRUE(contains(page, "Sitater med nektelse"));
  EXPECT_TRUE(contains(page, "Det virket ikke."));
}

TEST(UnitHtml, ListsThemesThatNoPointCovers) {
  Summary summary = small_summary();
  EXPECT_FALSE(contains(html(summary, Language::nb), "id=\"uncovered\""));
  summary.themes[0].is_uncovered = true;
  summary.themes[0].without_point = 180;
  const std::string page = html(summary, Language::nb);
  EXPECT_TRUE(contains(page, "id=\"uncovered\""));
  EXPECT_TRUE(contains(page, "180 av 300 kommentarer"));
}

TEST(UnitHtml, DrawsReliabilityOfBinsThatHoldSomething) {
  Summary summary = small_summary();
  EXPECT_FALSE(contains(html(summary, Language::nb), "id=\"reliability\""));
  summary.reliability.resize(10);
  summary.reliability[7] = {.judgements = 12, .confidence = 0.75, .right = 0.5};
  const std::string page = html(summary, Language::nb);
  EXPECT_TRUE(contains(page, "cx=\"75.0\" cy=\"50.0\""));
  EXPECT_TRUE(contains(page, "<td>12</td>"));
  EXPECT_FALSE(contains(page, "<td>0</td>"));
}

TEST(UnitHtml, DrawsTheNumbersOfThemesThatWereTriedAndFillsTheChosen) {
  Summary summary = small_summary();
  EXPECT_FALSE(contains(html(summary, Language::nb), "Hvor mange temaer"));
  summary.tried = {{3, 0.8, 0.25}, {5, 0.96, 0.2}, {7, 0.5, 0.2}};  // products 0.2, 0.192, 0.1
  const std::string page = html(summary, Language::nb);
  EXPECT_TRUE(contains(page, "<polyline points=\"5.0,5.0 50.0,8.8 95.0,52.5 \">"));
  EXPECT_TRUE(contains(page, "cy=\"8.8\" r=\"2\" class=\"chosen\""));
  EXPECT_TRUE(contains(page, "<strong>5</strong>"));
  EXPECT_FALSE(contains(page, "<strong>3</strong>"));
}

TEST(UnitHtml, SaysWhyAnswersHaveNoTheme) {
  Summary summary = small_summary();
  EXPECT_FALSE(contains(html(summary, Language::nb), "Uten tema"));
  summary.too_short = 3;
  summary.between_two = 12;
  EXPECT_NE(html(summary, Language::nb)
                .find("Uten tema: 3 svar har bare funksjonsord, 0 har for lite til felles med noe "
                      "tema, og 12 ligger like nær to."),
            std::string::npos);
}

TEST(UnitHtml, PutsUnsupportedPointsInTheirOwnList) {
  const std::string page = html(small_summary(), Language::nb);
  EXPECT_TRUE(contains(page, "<li class=\"row\" id=\"point-2\" data-kind=\"unsupported\">"));
  EXPECT_FALSE(contains(page, "data-kind=\"points\" data-order=\"2\""));
}

TEST(UnitHtml, LeavesOutPartsWithoutContent) {
  Summary summary = small_summary();
  summary.points.clear();
  const std::string themes_only = html(summary, Language::nb);
  EXPECT_TRUE(contains(themes_only, "<h1>Temaer i svarene</h1>"));
  EXPECT_FALSE(contains(themes_only, "id=\"points\""));
  EXPECT_FALSE(contains(themes_only, "id=\"filter\""));
  summary = small_summary();
  summary.themes.clear();
  EXPECT_FALSE(contains(html(summary, Language::nb), "<svg class=\"map\""));
}

// --- masking ---

TEST(UnitHtml, NeverSaysWhatIsMasked) {
  Summary summary = small_summary();
  summary.points[0].respondents = std::nullopt;
  summary.points[0].comments = std::nullopt;
  // A summary should hold none of these beside a masked count; the page does not trust it.
  summary.points[0].share = Share{0.123, 0.111, 0.137};
  summary.points[0].quotes = {quote("vist sitat"), quote("hemmelig sitat")};
  summary.points[0].splits = {{"role", {{"Lege", std::nullopt, 40, Share{0.175, 0.09, 0.32}}}}};
  const std::string page = html(summary, Language::nb);
  EXPECT_FALSE(contains(page, "12\u00A0%"));
  EXPECT_FALSE(contains(page, "12.3%"));
  EXPECT_FALSE(contains(page, "17.5%"));
  EXPECT_FALSE(contains(page, "hemmelig"));
  EXPECT_TRUE(contains(page, "vist sitat"));
  EXPECT_TRUE(contains(page, "Bare ett sitat vises, fordi tallet på respondenter ikke vises."));
  EXPECT_TRUE(contains(page, "<dd class=\"withheld\">vises ikke</dd>"));
}

TEST(UnitHtml, ExplainsMaskingOnlyWhenThereIsSome) {
  Summary summary = small_summary();
  EXPECT_TRUE(contains(html(summary, Language::nb), "Tall under 5 vises ikke,"));
  summary.minimum_count = 10;
  EXPECT_TRUE(contains(html(summary, Language::nb), "Tall under 10 vises ikke,"));
  summary.minimum_count = 1;
  EXPECT_FALSE(contains(html(summary, Language::nb), "vises ikke. Står færre"));
}

TEST(UnitHtml, DrawsAMaskedThemeDashedAndSmallest) {
  Summary summary = small_summary();
  summary.themes[0].comments = std::nullopt;
  summary.themes[0].respondents = std::nullopt;
  EXPECT_TRUE(contains(html(summary, Language::nb), "Kommentarer: vises ikke.\" class=\"masked\""));
  EXPECT_DOUBLE_EQ(theme_map(summary.themes)[0].radius, 13);
}

// --- languages ---

TEST(UnitHtml, HasEveryTextInEveryLanguage) {
  for (const PageText& text : page_texts()) {
    for (const Language language : languages) EXPECT_STRNE(text.text.in(language), "") << text.name;
    EXPECT_STRNE(text.text.nb, text.text.en) << text.name;
  }
}

TEST(UnitHtml, KnowsEveryTextThatTheTemplateAsksFor) {
  std::set<std::string> known;
  for (const PageText& text : page_texts()) known.insert(text.name);
  std::set<std::string> asked;
  const std::regex name(R"(\{\{(T_[A-Z_]+)\}\})");
  for (const char* file : {"report.tpl.html", "numbers.tpl.html", "quotes.tpl.html", "quote.tpl.html"}) {
    const std::string text = page_file(file);
    for (std::sregex_iterator found(text.begin(), text.end(), name); found != std::sregex_iterator(); ++found)
      asked.insert((*found)[1]);
  }
  EXPECT_EQ(asked, known);
}

TEST(UnitHtml, SpeaksTheChosenLanguage) {
  EXPECT_TRUE(contains(html(small_summary(), Language::nb), "<html lang=\"nb\">"));
  EXPECT_TRUE(contains(html(small_summary(), Language::nb), ">Hva svarene sier om læringspunktene</h1>"));
  EXPECT_TRUE(contains(html(small_summary(), Language::nn), ">Kva svara seier om læringspunkta</h1>"));
  EXPECT_TRUE(
      contains(html(small_summary(), Language::en), ">What the answers say about the learning points</h1>"));
}

TEST(UnitHtml, LeavesNoTextEmpty) {
  const std::regex empty(
      R"(<(h[1-6]|p|dt|dd|li|th|td|label|legend|option|button|summary|a|title)( [^>]*)?>\s*</\1>)");
  for (const Language language : languages) {
    const std::string page = html(small_summary(), language);
    std::set<std::string> found;
    for (std::sregex_iterator at(page.begin(), page.end(), empty); at != std::sregex_iterator(); ++at)
      if (!contains(at->str(), "id=\"status\"")) found.insert(at->str());  // filled by the search
    EXPECT_TRUE(found.empty()) << *found.begin();
    EXPECT_FALSE(contains(page, "{{"));
  }
}

// --- numbers ---

TEST(UnitPercent, RoundsToWholePerCent) {
  EXPECT_EQ(percent(0.42, Language::nb), "42\u00A0%");
  EXPECT_EQ(percent(0.4246, Language::en), "42%");
  EXPECT_EQ(percent(0.01, Language::nn), "1\u00A0%");
}

TEST(UnitPercent, NeverClaimsNoneOrAllWhenSomeAre) {
  EXPECT_EQ(percent(0, Language::nb), "0\u00A0%");
  EXPECT_EQ(percent(1, Language::nb), "100\u00A0%");
  EXPECT_EQ(percent(0.004, Language::nb), "0,4\u00A0%");
  EXPECT_EQ(percent(0.00001, Language::nb), "0,1\u00A0%");
  EXPECT_EQ(percent(0.996, Language::en), "99.6%");
  EXPECT_EQ(percent(0.99999, Language::nb), "99,9\u00A0%");
}

TEST(SafetyPercent, SurvivesWhatIsNoShare) {
  EXPECT_EQ(percent(std::nan(""), Language::nb), "0\u00A0%");
  EXPECT_EQ(percent(7, Language::nb), "100\u00A0%");
  EXPECT_EQ(coordinate(std::nan("")), "0.0");
  EXPECT_EQ(coordinate(-0.01), "0.0");
  EXPECT_EQ(coordinate(12.34), "12.3");
}

// --- overview ---

std::vector<ThemeSummary> themes_at(const std::vector<std::pair<double, double>>& places) {
  std::vector<ThemeSummary> themes;
  for (const auto& [x, y] : places) {
    ThemeSummary theme = theme_of(themes.size() + 1, {"samarbeid"});
    theme.comments = 400 - 30 * themes.size();
    theme.x = x;
    theme.y = y;
    themes.push_back(theme);
  }
  return themes;
}

TEST(UnitThemeMap, DrawsAreaByComments) {
  std::vector<ThemeSummary> themes = themes_at({{-1, 0}, {1, 0}});
  themes[1].comments = 100;
  const std::vector<ThemeCircle> circles = theme_map(themes);
  EXPECT_NEAR(circles[0].radius / circles[1].radius, 2, 1e-9);
  EXPECT_LT(circles[0].x, circles[1].x);
}

TEST(UnitThemeMap, KeepsCirclesApartAndInside) {
  const auto circles =
      theme_map(themes_at({{0, 0}, {0, 0}, {0, 0}, {0.1, 0}, {1, 1}, {-1, -1}, {1, 0.9}, {0, -0.1}}));
  for (std::size_t a = 0; a < circles.size(); ++a) {
    EXPECT_GE(circles[a].x - circles[a].radius, 0);
    EXPECT_LE(circles[a].y + circles[a].radius, theme_map_height);
    for (std::size_t b = a + 1; b < circles.size(); ++b)
      EXPECT_GE(std::hypot(circles[a].x - circles[b].x, circles[a].y - circles[b].y),
                circles[a].radius + circles[b].radius)
          << a << " and " << b;
  }
}

TEST(SafetyThemeMap, SurvivesPlacesThatAreNoNumbers) {
  const double infinity = std::numeric_limits<double>::infinity();
  for (const ThemeCircle& circle : theme_map(themes_at({{std::nan(""), infinity}, {-infinity, 5}}))) {
    EXPECT_TRUE(std::isfinite(circle.x) && std::isfinite(circle.y) && std::isfinite(circle.radius));
    EXPECT_LE(circle.x, theme_map_width);
  }
}

// --- what must never happen ---

const std::string attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

TEST(SafetyHtml, ShowsMarkupInDataAsText) {
  const Quote said{.document = attack, .text = attack, .question = attack, .wave = attack, .role = attack};
  Summary summary = with_quote(said);
  summary.points[0].contrasting = {said};
  summary.sources = {attack};
  summary.codebook = attack;
  for (PointSummary& point : summary.points) point.id = point.section_title = point.text = attack;
  summary.points[0].splits = {{attack, {{attack, 7, 9, Share{0.5, 0.2, 0.8}}}}};
  summary.themes[0].keywords = {attack, attack, attack, attack};
  summary.themes[0].quotes = {said};
  const std::string page = html(summary, Language::nb);
  EXPECT_EQ(occurrences(page, "<script>"), 1u);  // the page's own
  EXPECT_EQ(occurrences(page, "</script>"), 1u);
  EXPECT_FALSE(contains(page, "<img"));
  EXPECT_TRUE(contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  // Nothing of it breaks out of an attribute either: every quotation mark of ours is followed by what we
  // wrote.
  EXPECT_FALSE(contains(page, "\"'>"));
}

TEST(SafetyHtml, KeepsTemplateMarksInDataAsText) {
  EXPECT_TRUE(contains(html(with_quote(quote("{{STYLE:none}} {{>QUOTES}}")), Language::nb),
                       "{{STYLE:none}} {{&gt;QUOTES}}"));
}

TEST(SafetyHtml, AsksTheNetworkForNothing) {
  for (const Language language : languages) {
    const std::string page = html(small_summary(), language);
    for (const char* request :
         {"http:", "https:", "src=", "url(", "@import", "<link", "fetch(", "XMLHttp", "style=\""})
      EXPECT_FALSE(contains(page, request)) << request;
    EXPECT_TRUE(contains(page, "content=\"default-src 'none'; style-src 'sha256-"));
  }
}

TEST(SafetyMarkedText, MendsBrokenSpans) {  // "på øya" is p å å _ ø ø y a
  using Pieces = std::vector<TextPiece>;
  const auto marked = [](std::vector<Span> spans) { return marked_text("på øya", spans); };
  EXPECT_EQ(marked({{2, 5}}), (Pieces{{"p", false}, {"å ø", true}, {"ya", false}}));  // half letters
  EXPECT_EQ(marked({{1, 4}, {3, 7}}),
            (Pieces{{"p", false}, {"å ", true}, {"øy", true}, {"a", false}}));                // overlap
  EXPECT_EQ(marked({{6, 7}, {0, 1}}), (Pieces{{"på ø", false}, {"y", true}, {"a", false}}));  // out of order
  EXPECT_EQ(marked({{7, 99}, {50, 60}}), (Pieces{{"på øy", false}, {"a", true}}));            // past the end
  EXPECT_EQ(marked({{6, 2}, {3, 3}}), (Pieces{{"på øya", false}}));  // inside out, empty
}

TEST(SafetyHtml, SurvivesAnEmptySummary) {
  for (const Language language : languages) EXPECT_TRUE(contains(html(Summary{}, language), "</html>"));
}

TEST(SafetyHtml, SurvivesEmptyAndMalformedText) {
  Summary summary = with_quote(quote("", {{0, 4}}));
  summary.points[0].quotes.push_back(quote("\xC3 \xF0\x9F \x80\x80", {{0, 1}, {2, 3}, {5, 6}}));
  summary.themes[0].keywords = {};
  EXPECT_TRUE(contains(html(summary, Language::nb), "</html>"));
}

TEST(AllHtml, GivesTheSameBytesEachTime) {
  EXPECT_EQ(html(small_summary(), Language::nn), html(small_summary(), Language::nn));
}

}  // namespace
}  // namespace erfar
