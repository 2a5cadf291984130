#include "pipeline/tokenize/sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "pipeline/tokenize/tokenize.h"
#include "tests/tokenize/support.h"

namespace erfar {
namespace {

/// The tokens with bars between sentences: "Ja . | Nei ."
std::string cut(std::string_view text) {
  TokenBatch tokens;
  tokenize(text, tokens);
  const std::vector<std::uint32_t> starts = sentence_starts(text, tokens);
  std::string result;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) result += std::ranges::binary_search(starts, i) ? " | " : " ";
    result += tokens.in(text, i);
  }
  return result;
}

TEST(UnitSentences, FirstTokens) {
  TokenBatch tokens;
  constexpr std::string_view text = "Ja. Nei!";
  tokenize(text, tokens);
  EXPECT_EQ(sentence_starts(text, tokens), (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(sentence_starts("", {}), std::vector<std::uint32_t>{});
}

TEST(RulesSentences, EndMarks) {
  EXPECT_EQ(cut("Det er bra. Ja! Hva? 12 kom. \"Nei\" sa hun."),
            "Det er bra . | Ja ! | Hva ? | 12 kom . | \" Nei \" sa hun .");
  EXPECT_EQ(cut("Hva?! Nei!! Ja."), "Hva ? ! | Nei ! ! | Ja .");
}

TEST(RulesSentences, ForgottenSpace) { EXPECT_EQ(cut("Det er bra.Men"), "Det er bra . | Men"); }

TEST(RulesSentences, LowerCaseGoesOn) {
  EXPECT_EQ(cut("Hva? spør pappa."), "Hva ? spør pappa .");
  EXPECT_EQ(cut("Den 12. mars"), "Den 12. mars");
  EXPECT_EQ(cut("ja ... og nei ... Så kom"), "ja ... og nei ... | Så kom");
}

TEST(RulesSentences, SpacedMarksOfTranscripts) {
  EXPECT_EQ(cut("det første # i vår . og da ? ja"), "det første # i vår . | og da ? | ja");
}

TEST(RulesSentences, ClosingMarksStayBehind) {
  EXPECT_EQ(cut("«Det var bra.» Hun gikk. (Ja.) Nei."), "« Det var bra . » | Hun gikk . | ( Ja . ) | Nei .");
  EXPECT_EQ(cut("\"Ja.\" Hun gikk."), "\" Ja . \" | Hun gikk .");
  EXPECT_EQ(cut("«Nei!» skriver han."), "« Nei ! » skriver han .");
}

TEST(RulesSentences, ColonBeforeACapital) {
  EXPECT_EQ(cut("Det ble ord: «Han kom.»"), "Det ble ord : | « Han kom . »");
  EXPECT_EQ(cut("Han sa: Kom. Vi tok: tre"), "Han sa : | Kom . | Vi tok : tre");
  EXPECT_EQ(cut("i «Hero: Tour» var"), "i « Hero : Tour » var");
}

TEST(RulesSentences, Dashes) {
  EXPECT_EQ(cut("Han fulgte opp - Som medlem er vi med. - Ja."),
            "Han fulgte opp | - Som medlem er vi med . | - Ja .");
  EXPECT_EQ(cut("det var - tror jeg - bra"), "det var - tror jeg - bra");
}

TEST(RulesSentences, FunctionWordWithACapitalBeginsOne) {
  EXPECT_EQ(cut("Enda en dag Hvorfor gjorde han det?"), "Enda en dag | Hvorfor gjorde han det ?");
  EXPECT_EQ(cut("møter, bøker osv. Det var bra"), "møter , bøker osv. | Det var bra");
  EXPECT_EQ(cut("møter, bøker osv. Lærerne"), "møter , bøker osv. | Lærerne");
  EXPECT_EQ(cut("sa Jon Helt Haarder"), "sa Jon Helt Haarder");
  EXPECT_EQ(cut("«The Way I am»"), "« The Way I am »");
  EXPECT_EQ(cut("med dr. Hansen"), "med dr. Hansen");
}

TEST(SafetySentences, RunsOfMarksTakeLinearTime) {
  for (const char* mark : {"(", ")", "«", "\"", "-", "."}) {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += mark;
    TokenBatch tokens;
    tokenize(text, tokens);
    EXPECT_FALSE(sentence_starts(text, tokens).empty());
  }
}

TEST(RulesSentences, ParagraphsAndLists) {
  EXPECT_EQ(cut("Overskrift\n\nså tekst"), "Overskrift | så tekst");
  EXPECT_EQ(cut("en linje\nsom går videre"), "en linje som går videre");
  EXPECT_EQ(cut("Mål:\n- mer tid\n• bedre kart\n1. Mer"), "Mål : | - mer tid | • bedre kart | 1. Mer");
}

TEST(SafetySentences, StartsAscendFromTheFirstToken) {
  const char* const pieces[] = {".",   "!", "«", "»",   "\"", "'", " ", " ", "\n", "\n\n",
                                "Det", "a", "-", "...", ":",  "(", ")", "1", "…"};
  Random random(3);
  TokenBatch tokens;
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = test::drawn_from(pieces, 12, random);
    SCOPED_TRACE(testing::PrintToString(text));
    tokenize(text, tokens);
    const std::vector<std::uint32_t> starts = sentence_starts(text, tokens);
    ASSERT_EQ(starts.empty(), tokens.size() == 0);
    if (starts.empty()) continue;
    ASSERT_EQ(starts.front(), 0U);
    ASSERT_TRUE(std::ranges::adjacent_find(starts, std::greater_equal<>()) == starts.end());
    ASSERT_LT(starts.back(), tokens.size());
  }
}

}  // namespace
}  // namespace erfar
