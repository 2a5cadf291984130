#include "pipeline/tokenize/tokenize.h"

#include <gtest/gtest.h>

#include "pipeline/base/unicode.h"
#include "pipeline/base/utf8.h"
#include "pipeline/tokenize/word_list.h"
#include "pipeline/tokenize/words.h"
#include "tests/tokenize/support.h"

namespace erfar {
namespace {

struct Case {
  const char *text, *tokens;
};

void expect_tokens(std::initializer_list<Case> cases) {
  TokenBatch tokens;
  for (const Case& c : cases) {
    tokenize(c.text, tokens);
    EXPECT_EQ(test::joined(c.text, tokens), c.tokens);
  }
}

TEST(UnitTokenize, AbbreviationsKeepTheirPeriod) {
  expect_tokens({{"Vi har f.eks. møter.", "Vi|har|f.eks.|møter|."},
                 {"F.EKS. Bl.a. skolen", "F.EKS.|Bl.a.|skolen"},
                 {"lærere, elever osv.", "lærere|,|elever|osv."},
                 {"(jf. kap. 3)", "(|jf.|kap.|3|)"},
                 {"A\u030Arg. 3", "A\u030Arg.|3"},  // årg.
                 {"kl.12", "kl.|12"},
                 {"osv..", "osv.|."},
                 {"osv .", "osv|."},
                 {"Det er bra. Ja.", "Det|er|bra|.|Ja|."},
                 {"3. mars", "3|.|mars"}});
}

TEST(UnitTokenize, MarksOfMaskingAreOneTokenAndNoWord) {
  expect_tokens({{"ring [NAVN] på [TELEFON].", "ring|[NAVN]|på|[TELEFON]|."},
                 {"[E-POST], [FØDSELSNUMMER]", "[E-POST]|,|[FØDSELSNUMMER]"},
                 {"[NAVN]-saka", "[NAVN]|-|saka"},
                 {"[navn] [X] [", "[|navn|]|[|X|]|["}});
  TokenBatch tokens;
  tokenize("[E-POST]", tokens);
  EXPECT_EQ(tokens.kinds, std::vector{TokenKind::other});
}

TEST(UnitTokenize, EveryAbbreviationOfTheListIsOneToken) {
  TokenBatch tokens;
  for (const std::string_view abbreviation : abbreviations()) {
    const std::string text = "se " + std::string(abbreviation) + " her";
    tokenize(text, tokens);
    EXPECT_EQ(test::joined(text, tokens), "se|" + std::string(abbreviation) + "|her");
  }
}

TEST(UnitTokenize, HyphenCompounds) {
  expect_tokens({{"TISK-arbeid og covid-19", "TISK-arbeid|og|covid-19"},
                 {"opp-ned-bort.", "opp-ned-bort|."},
                 {"5-åring, 2020-2021", "5-åring|,|2020-2021"},
                 {"f.eks-arbeid", "f.eks-arbeid"},
                 {"ja - nei", "ja|-|nei"},
                 {"ja--nei", "ja|-|-|nei"},
                 {"ja-!", "ja|-|!"},
                 {"-arbeid", "-|arbeid"},
                 {"ja–nei", "ja|–|nei"},
                 {"-", "-"}});
}

TEST(UnitTokenize, HangingHyphenStaysWithItsWord) {
  expect_tokens({{"helse- og omsorg", "helse-|og|omsorg"},
                 {"helse-\nog", "helse-|og"},
                 {"inn- og ut-", "inn-|og|ut-"},
                 {"tverr-helse- og", "tverr-helse-|og"},
                 {"helse-, sosial- og", "helse|-|,|sosial-|og"}});
}

TEST(UnitTokenize, NumbersGroupedBySpaces) {
  expect_tokens({{"12 000 kroner", "12 000|kroner"},
                 {"1 234 567.", "1 234 567|."},
                 {"12\u00A0000\u00A0000 kr", "12\u00A0000\u00A0000|kr"},
                 {"12\u202F000", "12\u202F000"},  // U+202F joins digits by UAX #29 already
                 {"123 456", "123 456"}});
}

TEST(UnitTokenize, WhatIsNoGroupedNumber) {
  expect_tokens({{"i 2020 100 personer", "i|2020|100|personer"},
                 {"12  000", "12|000"},
                 {"12\n000", "12|000"},
                 {"12\t000", "12|000"},
                 {"12 00", "12|00"},
                 {"12 0000", "12|0000"},
                 {"12, 000", "12|,|000"},
                 {"12 00a", "12|00a"},
                 {"22 33 44 55", "22|33|44|55"},
                 {"b2 000", "b2|000"}});
}

TEST(UnitTokenize, AJoinedTokenHasTheWeightiestKind) {
  TokenBatch tokens;
  tokenize("covid-19 helse- f.eks. 12 000 10-12 3- ! ja!", tokens);
  EXPECT_EQ(test::kinds(tokens), "wwwnnnowo");
}

TEST(UnitTokenize, ReplacesTheBatch) {
  TokenBatch tokens;
  tokenize("en to tre", tokens);
  tokenize("fire", tokens);
  EXPECT_EQ(test::joined("fire", tokens), "fire");
  tokenize("", tokens);
  EXPECT_EQ(tokens.size(), 0U);
  EXPECT_EQ(tokens.kinds.size(), 0U);
}

/// Tokens ascend, lie inside the text, and only white space lies between; joining moved no boundary.
void expect_whole(std::string_view text) {
  TokenBatch segments, tokens;
  segment_words(text, segments);
  tokenize(text, tokens);
  ASSERT_EQ(tokens.begins.size(), tokens.ends.size());
  ASSERT_EQ(tokens.begins.size(), tokens.kinds.size());
  std::size_t segment = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    ASSERT_LT(segment, segments.size());
    ASSERT_EQ(tokens.begins[i], segments.begins[segment]);
    TokenKind first_kind = segments.kinds[segment];
    while (segments.ends[segment] != tokens.ends[i]) {
      ASSERT_LT(++segment, segments.size());
      first_kind = std::min(first_kind, segments.kinds[segment]);
    }
    ASSERT_EQ(tokens.kinds[i], first_kind);
    ++segment;
  }
  ASSERT_EQ(segment, segments.size());
}

TEST(SafetyTokenize, RandomPiecesKeepEverySegment) {
  const char* const pieces[] = {"f.eks", "osv",    ".",      "-", "-",      " ",         " ",
                                "12",    "000",    "3",      "a", "Å",      ",",         "\n",
                                "'",     "\u00A0", "\u202F", "!", "\u0308", "\U0001F600"};
  Random random(1);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = test::drawn_from(pieces, 10, random);
    SCOPED_TRACE(testing::PrintToString(text));
    expect_whole(text);
    if (HasFatalFailure()) return;
  }
}

TEST(SafetyTokenize, RepairedRandomBytes) {
  Random random(2);
  for (int round = 0; round < 3'000; ++round) {
    std::string bytes;
    for (std::uint32_t left = random.below(60); left > 0; --left)
      bytes += static_cast<char>(random.below(256));
    std::size_t replaced = 0;
    expect_whole(repaired_utf8(bytes, replaced));
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace erfar
