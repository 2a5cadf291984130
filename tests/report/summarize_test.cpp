#include "pipeline/report/summarize.h"

#include <gtest/gtest.h>

#include "pipeline/report/json.h"
#include "tests/support/links.h"

namespace erfar {
namespace {

constexpr Finding mended{"mended", Treatment::repaired, {"", "", ""}};

/// Six people on equipment (one twice), four on the school, nobody on the plan, one on nothing.
Corpus answers() {
  std::vector<test::Answer> result;
  for (const char* person : {"a", "b", "c", "d", "e", "f", "a"})
    result.push_back({"For få munnbind", person, "Hva?"});
  for (const char* person : {"g", "h", "i", "j"})
    result.push_back({"Hemmelig om skolen", person, "Hvorfor?"});
  result.push_back({"Xyzzy", "k", "Hva?"});
  Corpus corpus = test::corpus_of(result);
  test::add_metadata(corpus, "rolle",
                     {"lege", "lege", "lege", "lege", "lege", "lege", "lege", "rektor", "rektor", "rektor",
                      "rektor", "rektor"});
  return corpus;
}

Themes themes() {
  Themes result;
  result.themes = {{.keywords = {"munnbind"}, .quotes = {DocumentId{1}, DocumentId{0}}, .documents = 7},
                   {.keywords = {"skolen"}, .quotes = {DocumentId{7}, DocumentId{8}}, .documents = 4}};
  for (int i = 0; i < 7; ++i) result.assignments.push_back({.theme = ThemeId{0}});
  for (int i = 0; i < 4; ++i) result.assignments.push_back({.theme = ThemeId{1}});
  result.assignments.push_back({});
  return result;
}

Summary summary_of(const SummarySettings& settings = {}) {
  const Corpus corpus = answers();
  const test::Linked linked(corpus.texts, test::three_points);
  Diagnostics diagnostics;
  diagnostics.add(mended, {}, 3);
  return summarize(corpus, linked.forms, themes(),
                   LinkedCodebook{linked.codebook, linked.model, linked.links}, diagnostics, settings);
}

TEST(UnitSummarize, Totals) {
  const Summary summary = summary_of();
  EXPECT_EQ(summary.documents, 12U);
  EXPECT_EQ(summary.respondents, 11U);
  EXPECT_EQ(summary.documents_linked, 11U);
  EXPECT_EQ(summary.documents_without_point, 1U);
  EXPECT_EQ(summary.points_unsupported, 1U);
  EXPECT_EQ(summary.rows_repaired, 3U);
  EXPECT_EQ(summary.rows_skipped, 0U);
  EXPECT_EQ(summary.sources, std::vector<std::string>{"svar.csv"});
}

TEST(UnitSummarize, APointOfManyIsShown) {
  const PointSummary point = summary_of().points[0];
  EXPECT_TRUE(point.supported);
  EXPECT_EQ(point.comments, Count{7});
  EXPECT_EQ(point.respondents, Count{6});
  EXPECT_DOUBLE_EQ(point.share->value, 6.0 / 11);
  ASSERT_EQ(point.quotes.size(), 3U);
  EXPECT_EQ(point.quotes[0].document, "d1") << "of equals the first";
  EXPECT_EQ(point.quotes[0].role, "lege");
  EXPECT_EQ(point.quotes[0].evidence, (std::vector<Span>{{8, 16}}));
  EXPECT_EQ(point.splits[0].column, "rolle");
}

TEST(UnitSummarize, APointOfFewIsMaskedAndQuotesOneWithoutRole) {
  const PointSummary point = summary_of().points[1];
  EXPECT_TRUE(point.supported);
  EXPECT_EQ(point.comments, Count{});
  EXPECT_EQ(point.respondents, Count{});
  EXPECT_FALSE(point.share.has_value());
  EXPECT_TRUE(point.splits.empty());
  ASSERT_EQ(point.quotes.size(), 1U) << "the number of quotes must not tell the number of people";
  EXPECT_EQ(point.quotes[0].role, "");
}

TEST(UnitSummarize, APointOfNobodyIsZeroNotMasked) {
  const PointSummary point = summary_of().points[2];
  EXPECT_FALSE(point.supported);
  EXPECT_EQ(point.respondents, Count{0});
  EXPECT_DOUBLE_EQ(point.share->value, 0);
  EXPECT_TRUE(point.quotes.empty());
}

TEST(UnitSummarize, AThemeBesideASmallOneIsMaskedWithIt) {
  for (const ThemeSummary& theme : summary_of().themes) {
    EXPECT_EQ(theme.comments, Count{}) << "7 of 12 comments, one without theme, would leave 4";
    EXPECT_EQ(theme.respondents, Count{});
    EXPECT_FALSE(theme.share.has_value());
    EXPECT_EQ(theme.quotes.size(), 1U);
  }
}

TEST(UnitSummarize, ThemesOfManyAreShown) {
  const ThemeSummary theme = summary_of({.minimum_count = 4}).themes[0];
  EXPECT_EQ(theme.id, 1U);
  EXPECT_EQ(theme.comments, Count{7});
  EXPECT_EQ(theme.respondents, Count{6});
  EXPECT_EQ(theme.quotes.size(), 2U);
}

TEST(UnitSummarize, BorderQuotesAndPhrasesAreShownButNoneOfAMaskedTheme) {
  Themes found = themes();
  found.themes[0].border = {DocumentId{3}};
  found.themes[1].border = {DocumentId{9}};
  found.themes[0].phrases = {"få munnbind"};
  found.assignments[3].second_theme = ThemeId{1};
  found.assignments[9].second_theme = ThemeId{0};
  const Corpus corpus = answers();
  const test::Linked linked(corpus.texts, test::three_points);
  const auto of = [&](std::size_t minimum) {
    return summarize(corpus, linked.forms, found, std::nullopt, {}, {.minimum_count = minimum}).themes;
  };
  ASSERT_EQ(of(4)[0].border.size(), 1U);
  EXPECT_EQ(of(4)[0].border[0].quote.document, "d4");
  EXPECT_EQ(of(4)[0].border[0].second_theme, 2U);
  EXPECT_EQ(of(4)[0].phrases.size(), 1U);
  EXPECT_TRUE(of(5)[0].border.empty());
  EXPECT_TRUE(of(5)[0].phrases.empty());
  EXPECT_TRUE(of(5)[1].border.empty());
}

TEST(UnitSummarize, CountsAnswersWithoutThemeByWhy) {
  Themes found = themes();
  found.assignments[0] = {.left_out = LeftOut::between_two, .nearest = ThemeId{0}};
  found.assignments[11] = {.left_out = LeftOut::too_short};
  const Corpus corpus = answers();
  const test::Linked linked(corpus.texts, test::three_points);
  const Summary summary = summarize(corpus, linked.forms, found, std::nullopt, {}, {});
  EXPECT_EQ(summary.too_short, 1U);
  EXPECT_EQ(summary.nothing_shared, 0U);
  EXPECT_EQ(summary.between_two, 1U);
}

// Six of weight 1, five of weight 2: the six are 6/16, and all tell as much as 16² / (6 + 5·4) people.
TEST(UnitSummarize, WeightsChangeSharesAndNoCount) {
  Corpus corpus = answers();
  test::add_metadata(corpus, "vekt", {"1", "1", "1", "1", "1", "1", "1", "2", "2", "2", "2", "2"});
  const test::Linked linked(corpus.texts, test::three_points);
  const Summary plain = summary_of();
  const Summary weighted =
      summarize(corpus, linked.forms, themes(), LinkedCodebook{linked.codebook, linked.model, linked.links},
                {}, {}, survey_weights(corpus, "vekt"));
  EXPECT_DOUBLE_EQ(weighted.points[0].share->value, 0.375);
  EXPECT_DOUBLE_EQ(weighted.weighting->effective_respondents.value(), 256.0 / 26);
  EXPECT_EQ(weighted.respondents, plain.respondents);
  for (std::size_t point = 0; point < 3; ++point) {
    EXPECT_EQ(weighted.points[point].respondents, plain.points[point].respondents);
    EXPECT_EQ(weighted.points[point].comments, plain.points[point].comments);
    EXPECT_EQ(weighted.points[point].share.has_value(), plain.points[point].share.has_value());
    EXPECT_EQ(weighted.points[point].quotes.size(), plain.points[point].quotes.size());
  }
}

// A theme of three parts, and another, all of weight 1 and 2 by turns: the part of 12 has 3 of weight 2
// alone. Its share would tell them; the whole's is 40 people's, so the smaller of its other parts has none
// either.
TEST(UnitSummarize, WeightedSharesOfAWholeAndItsPartsTellNoPartOfFew) {
  std::vector<test::Answer> answers;
  std::vector<std::string> weights;
  Themes found;
  found.themes = std::vector<Theme>(5);
  for (const std::size_t part : {2U, 3U, 4U}) found.themes[part].part_of = 0;
  const auto add = [&](std::uint32_t theme, std::size_t light, std::size_t heavy) {
    for (std::size_t i = 0; i < light + heavy; ++i) {
      answers.push_back({"svar", "p" + std::to_string(answers.size())});
      weights.push_back(i < light ? "1" : "2");
      found.assignments.push_back({.theme = ThemeId{theme}, .second_theme = ThemeId{1}});
    }
  };
  add(1, 10, 10);
  add(2, 9, 3);
  add(3, 9, 9);
  add(4, 5, 5);
  found.themes[2].border = {DocumentId{20}};
  Corpus corpus = test::corpus_of(answers);
  test::add_metadata(corpus, "vekt", weights);
  const Summary summary = summarize(corpus, count_forms(corpus.texts, 64), found, std::nullopt, {}, {},
                                    survey_weights(corpus, "vekt"));
  std::vector<std::size_t> with_share;
  for (const ThemeSummary& theme : summary.themes) {
    EXPECT_TRUE(theme.respondents.has_value()) << theme.id;
    if (theme.share) with_share.push_back(theme.id);
  }
  EXPECT_EQ(summary.themes[1].border.size(), 1U) << "the count is shown";
  EXPECT_EQ(with_share, (std::vector<std::size_t>{1, 4, 2}));
}

TEST(UnitSummarize, TheThresholdIsTheUsers) {
  EXPECT_EQ(summary_of({.minimum_count = 4}).points[1].respondents, Count{4});
  EXPECT_EQ(summary_of({.minimum_count = 7}).points[0].respondents, Count{});
  EXPECT_TRUE(summary_of({.quotes = 0}).points[0].quotes.empty());
}

TEST(UnitSummarize, MaskedNumbersAreNotInTheJson) {
  const std::string text = json(summary_of());
  // The school: four people, four comments.
  EXPECT_EQ(text.find(": 4,"), std::string::npos);
  EXPECT_EQ(text.find(": 4\n"), std::string::npos);
  EXPECT_NE(text.find("\"comments\": null"), std::string::npos);
}

TEST(UnitSummarize, WithoutACodebookThereAreNoPoints) {
  const Corpus corpus = answers();
  const Summary summary = summarize(corpus, count_forms(corpus.texts, 64), themes(), std::nullopt, {}, {});
  EXPECT_TRUE(summary.points.empty());
  EXPECT_EQ(summary.documents_without_point, 0U);
  EXPECT_EQ(summary.themes.size(), 2U);
}

}  // namespace
}  // namespace erfar
