#include "pipeline/report/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace erfar {
namespace {

using Json = nlohmann::json;

Summary summary() {
  Summary result{.documents = 9, .respondents = 8, .codebook = "rapport.txt"};
  PointSummary point{.id = "2.1", .text = "Øv \"ofte\"\n<script>", .supported = true, .respondents = 6};
  point.share = Share{1.0 / 3, 0.1, 0.9};
  point.splits = {
      {"rolle", {{"lege", 6, 12, Share{0.5, 0.254, 0.746}}, {"rektor", std::nullopt, 7, std::nullopt}}}};
  point.quotes = {{.document = "d1", .text = "😷 få munnbind", .evidence = {{9, 17}}}};
  result.points = {point};
  result.themes = {
      {.id = 1, .changed_words = {"havn"}, .keywords = {"hav"}, .phrases = {"åpent hav"}, .x = -0.25}};
  return result;
}

TEST(UnitSummaryJson, IsReadBackAsItWas) {
  const Json read = Json::parse(json(summary()));
  EXPECT_EQ(read["documents"], 9);
  EXPECT_EQ(read["codebook"], "rapport.txt");
  const Json& point = read["points"][0];
  EXPECT_EQ(point["text"], "Øv \"ofte\"\n<script>");
  EXPECT_EQ(point["share"]["value"], 0.333333);
  EXPECT_EQ(point["splits"][0]["parts"][0],
            (Json{{"value", "lege"}, {"respondents", 6}, {"of", 12}, {"share", 0.5}}));
  EXPECT_EQ(read["themes"][0]["phrases"], Json({"åpent hav"}));
  EXPECT_EQ(read["themes"][0]["changed_words"], Json({"havn"}));
  EXPECT_EQ(read["themes"][0]["x"], -0.25);
}

TEST(UnitSummaryJson, MaskedNumbersAreNull) {
  const Json read = Json::parse(json(summary()));
  EXPECT_TRUE(read["points"][0]["comments"].is_null());
  EXPECT_TRUE(read["points"][0]["splits"][0]["parts"][1]["respondents"].is_null());
  EXPECT_TRUE(read["points"][0]["splits"][0]["parts"][1]["share"].is_null());
  for (const char* key : {"comments", "respondents", "share"})
    EXPECT_TRUE(read["themes"][0][key].is_null()) << key;
}

TEST(UnitSummaryJson, BorderQuotesNameTheOtherTheme) {
  Summary with_border = summary();
  with_border.themes[0].border = {{{.document = "d5", .text = "havet"}, 3}};
  const Json border = Json::parse(json(with_border))["themes"][0]["border"];
  ASSERT_EQ(border.size(), 1U);
  EXPECT_EQ(border[0]["document"], "d5");
  EXPECT_EQ(border[0]["second_theme"], 3);
}

TEST(UnitSummaryJson, EvidenceIsInCodePoints) {
  EXPECT_EQ(Json::parse(json(summary()))["points"][0]["quotes"][0]["evidence"], Json::parse("[[5, 13]]"));
}

}  // namespace
}  // namespace erfar
