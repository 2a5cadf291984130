#include "pipeline/report/html_trends.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "pipeline/report/wording_trends.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/trends.h"

namespace erfar {
namespace {

using test::model_with;

constexpr Language languages[] = {Language::nb, Language::nn, Language::en};

/// A theme that grows, one that stays, one that is new, one that is masked in the latest wave with another.
Trends small_trends() {
  ThemeModel model = model_with({{"2021", 240, {24, 120, 60, 30}}, {"2022", 80, {20, 40, 3, 9, 32}}});
  model.themes[1].name = "Skolen";
  return trends(model, 5);
}

bool contains(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

TEST(UnitTrendsHtml, SaysInWordsWhatGrowsFadesAndIsNew) {
  const std::string page = trends_html(small_trends(), Language::nb);
  EXPECT_TRUE(contains(page, "Vokser i runde 2022: fra 10\u00A0% (24 av 240) til 25\u00A0% (20 av 80)."))
      << page;
  EXPECT_TRUE(contains(page, "Nytt i runde 2022."));
  EXPECT_FALSE(contains(page, "Avtar i runde"));
  const Trends fading = trends(model_with({{"2021", 100, {60}}, {"2022", 100, {20}}}), 5);
  EXPECT_TRUE(contains(trends_html(fading, Language::nn),
                       "Minkar i runde 2022: frå 60\u00A0% (60 av 100) til 20\u00A0% (20 av 100)."));
  EXPECT_TRUE(contains(trends_html(fading, Language::en),
                       "Fading in wave 2022: from 60% (60 of 100) to 20% (20 of 100)."));
}

TEST(UnitTrendsHtml, HasTheSharesAsATable) {
  EXPECT_TRUE(contains(trends_html(small_trends(), Language::nb),
                       "<tr><th scope=\"row\" lang=\"no\">2021</th><td>50\u00A0%</td><td>44\u00A0% til "
                       "56\u00A0%</td><td>120 av 240</td></tr>"));
}

TEST(UnitTrendsHtml, PutsTheLargestOfTheLatestWaveFirst) {
  const std::string page = trends_html(small_trends(), Language::nb);
  std::size_t last = 0;
  for (const char* id :
       {"id=\"theme-2\"", "id=\"theme-5\"", "id=\"theme-1\"", "id=\"theme-3\"", "id=\"theme-4\""}) {
    const std::size_t at = page.find(id);
    ASSERT_NE(at, std::string::npos) << id;
    EXPECT_GT(at, last) << id;
    last = at;
  }
}

TEST(UnitTrendsHtml, NamesAThemeOrGoesByItsKeywords) {
  ThemeModel model = model_with({{"2021", 100, {50, 50}}});
  model.themes[0].keywords = model.themes[1].keywords = {"a", "b", "c", "d"};
  model.themes[1].name = "Skolen";
  const std::string page = trends_html(trends(model, 5), Language::nb);
  EXPECT_TRUE(contains(page, "<span lang=\"no\">a, b, c</span></h3>"));
  EXPECT_TRUE(contains(page, "Flere nøkkelord</span> <span lang=\"no\">d</span>"));
  EXPECT_TRUE(contains(page, "<span lang=\"no\">Skolen</span></h3>"));
  EXPECT_TRUE(contains(page, "Flere nøkkelord</span> <span lang=\"no\">a, b, c, d</span>"));
}

TEST(UnitTrendsHtml, SaysWhereThereIsNothingToSay) {
  const Trends one = trends(model_with({{"2021", 100, {50}}}), 5);
  EXPECT_TRUE(contains(trends_html(one, Language::nb), "Det er bare én runde ennå"));
  const Trends same = trends(model_with({{"2021", 100, {50}}, {"2022", 100, {50}}}), 5);
  EXPECT_TRUE(contains(trends_html(same, Language::nb), "I runde 2022 er ingen temaer nye"));
  EXPECT_FALSE(contains(trends_html(small_trends(), Language::nb), "ingen temaer nye"));
}

TEST(UnitTrendsHtml, SaysWhichWavesCountAMergedThemeApart) {
  ThemeModel model = model_with({{"2021", 100, {20, 30}}, {"2022", 100, {50, 0}}});
  model.themes[1].merged_into = 0;
  model.waves[1].counted_as = {0, 0};
  const std::string page = trends_html(trends(model, 5), Language::nb);
  EXPECT_TRUE(contains(page, "Temaer som siden er slått sammen med dette, er ikke regnet med i runde 2021."));
  EXPECT_FALSE(contains(page, "regnet med i runde 2022"));
}

TEST(UnitTrendsHtml, NeverSaysWhatIsMasked) {  // 3 of 80 and, beside it, 9 of 80
  const std::string page = trends_html(small_trends(), Language::nb);
  EXPECT_TRUE(contains(page, "<td colspan=\"3\" class=\"withheld\">vises ikke</td>"));
  EXPECT_FALSE(contains(page, "3 av 80"));
  EXPECT_FALSE(contains(page, "9 av 80"));
  EXPECT_FALSE(contains(page, ">4\u00A0%<"));
  EXPECT_FALSE(contains(page, ">11\u00A0%<"));
  EXPECT_TRUE(contains(page, "Tall over null og under 5 vises ikke"));
}

TEST(UnitTrendsHtml, KnowsEveryTextThatTheTemplateAsksFor) {
  std::set<std::string> shared, own, asked;
  for (const PageText& text : page_texts()) shared.insert(text.name);
  for (const PageText& text : trend_page_texts()) {
    own.insert(text.name);
    for (const Language language : languages) EXPECT_STRNE(text.text.in(language), "") << text.name;
  }
  const std::regex name(R"(\{\{(T_[A-Z_]+)\}\})");
  const std::string file = test::content_of(ERFAR_SOURCE_DIR "/pipeline/report/page/trends.tpl.html");
  for (std::sregex_iterator found(file.begin(), file.end(), name); found != std::sregex_iterator(); ++found) {
    asked.insert((*found)[1]);
    EXPECT_TRUE(shared.contains((*found)[1]) || own.contains((*found)[1])) << (*found)[1];
  }
  for (const std::string& text : own) EXPECT_TRUE(asked.contains(text) && !shared.contains(text)) << text;
}

TEST(UnitTrendsHtml, LeavesNoTextEmpty) {
  const std::regex empty(R"(<(h[1-6]|p|dt|dd|li|th|td|a|title|text)( [^>]*)?>\s*</\1>)");
  for (const Language language : languages) {
    const std::string page = trends_html(small_trends(), language);
    EXPECT_FALSE(std::regex_search(page, empty));
    EXPECT_FALSE(contains(page, "{{"));
    EXPECT_TRUE(contains(page, "</html>"));
  }
}

const std::string attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

TEST(SafetyTrendsHtml, ShowsMarkupInDataAsText) {
  ThemeModel model = model_with({{attack, 100, {50, 20}}, {attack, 100, {10, 60, 30}}});
  model.themes[0].name = attack;
  model.themes[1].keywords = {attack, attack, attack, attack};
  model.themes[1].since = attack;
  model.themes[2].keywords = {"{{STYLE:none}} {{>QUOTES}}"};
  const std::string page = trends_html(trends(model, 5), Language::nb);
  EXPECT_FALSE(contains(page, "<script"));
  EXPECT_FALSE(contains(page, "<img"));
  EXPECT_FALSE(contains(page, "\"'>"));
  EXPECT_TRUE(contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_TRUE(contains(page, "{{STYLE:none}} {{&gt;QUOTES}}"));
}

TEST(SafetyTrendsHtml, AsksTheNetworkForNothingAndRunsNothing) {
  const std::string page = trends_html(small_trends(), Language::nb);
  for (const char* request : {"http:", "https:", "src=", "url(", "@import", "<link", "<script", "style=\""})
    EXPECT_FALSE(contains(page, request)) << request;
  EXPECT_TRUE(contains(page, "content=\"default-src 'none'; style-src 'sha256-"));
}

TEST(AllTrendsHtml, GivesTheSameBytesEachTime) {
  EXPECT_EQ(trends_html(small_trends(), Language::nn), trends_html(small_trends(), Language::nn));
}

}  // namespace
}  // namespace erfar
