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
                 {"3. mars", "3.|mars"}});
}

TEST(UnitTokenize, MarksOfMaskingAreOneTokenAndNoWord) {
  expect_tokens({{"ring [NAVN] på [TELEFON].", "ring|[NAVN]|på|[TELEFON]|."},
                 {"[E-POST], [FØDSELSNUMMER]", "[E-POST]|,|[FØDSELSNUMMER]"},
                 {"[NAVN]-saka", "[NAVN]|-|saka"},
                 {"[navn] [X] [", "[|navn|]|[|X|]|["}});
  TokenBatch tokens;
  tokenize("[E-POST]", tokens);
  EXPECT_EQ(test::kinds(tokens), "o");
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
                 {"5-åring, 7-8-åring", "5-åring|,|7|-|8-åring"},
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
                 {"helse-, sosial- og", "helse-|,|sosial-|og"},
                 {"inn-/ut-", "inn-|/|ut-"},
                 {"1970- og 1980-åra", "1970-|og|1980-åra"},
                 {"1000- 1500 kr", "1000|-|1500|kr"}});
}

TEST(RulesTokenize, NumbersAndDates) {
  expect_tokens({{"12 000 kroner", "12|000|kroner"},  // white space separates, as in the treebanks
                 {"12\u202F000", "12\u202F000"},      // U+202F joins digits by UAX #29
                 {"1.234,50 kr", "1.234,50|kr"},
                 {"kl. 08.30", "kl.|08.30"},
                 {"5% og 7 %", "5|%|og|7|%"},
                 {"2020-2021", "2020|-|2021"},
                 {"§ 2-3 a", "§|2|-|3|a"},
                 {"§§ 7-8", "§§|7|-|8"},
                 {"14/3 og 22/7/2011", "14/3|og|22/7/2011"},
                 {"og/eller", "og|/|eller"},
                 {"CO2-fri 3D-motor 10cc", "CO2-fri|3D-motor|10cc"}});
}

TEST(RulesTokenize, OrdinalsTakeThePeriodWhereTheSentenceGoesOn) {
  expect_tokens({{"den 12. mars", "den|12.|mars"},
                 {"27. og 28. land", "27.|og|28.|land"},
                 {"i 2020. det var", "i|2020|.|det|var"},
                 {"Vi var 12. Det", "Vi|var|12|.|Det"},
                 {"Vi var 12.", "Vi|var|12|."},
                 {"Vi var 12.\n\nså", "Vi|var|12|.|så"},
                 {"1. Mer tid", "1.|Mer|tid"},
                 {"Punkt:\n2. Mer tid", "Punkt|:|2.|Mer|tid"},
                 {"19.plass", "19.|plass"}});
}

TEST(RulesTokenize, Initials) {
  expect_tokens({{"Inge D. Hansen", "Inge|D.|Hansen"},
                 {"J. P. Hansen", "J.|P.|Hansen"},
                 {"J.P. Hansen", "J.P.|Hansen"},
                 {"i L.A., ja", "i|L.A.|,|ja"},
                 {"plan B. Det", "plan|B|.|Det"},
                 {"plan B.", "plan|B|."},
                 {"v. Hansen", "v.|Hansen"},
                 {"(f. 1981)", "(|f.|1981|)"},
                 {"f. eks. nå", "f.|eks.|nå"},
                 {"(f.v.)", "(|f.v.|)"}});
}

TEST(RulesTokenize, AUnitsPeriodEndsTheSentence) {
  expect_tokens({{"500 kr. per natt", "500|kr.|per|natt"},
                 {"70 mill. kr. Det", "70|mill.|kr|.|Det"},
                 {"70 kr.", "70|kr|."}});
}

TEST(RulesTokenize, RunsOfMarks) {
  expect_tokens({{"ja... og .. nei....", "ja|...|og|..|nei|...."},
                 {"(...)", "(|...|)"},
                 {"ja ## nei # ta- så", "ja|##|nei|#|ta-|så"},
                 {"Nei!!", "Nei|!|!"},
                 {"ja…", "ja|…"}});
}

TEST(RulesTokenize, AHyphenBeforeItsWord) {
  expect_tokens({{"«FM»-spill og «FM» -spill", "«|FM|»|-spill|og|«|FM|»|-spill"},
                 {"«FM»-spill-fans", "«|FM|»|-spill-fans"},
                 {"f- -atten # -styr", "f-|-atten|#|-styr"},
                 {"«ja»- nei", "«|ja|»|-|nei"},
                 {"bra -ikke", "bra|-|ikke"},
                 {"«ja»-Nei", "«|ja|»|-|Nei"}});
}

TEST(RulesTokenize, Addresses) {
  expect_tokens({{"Se www.nav.no.", "Se|www.nav.no|."},
                 {"(https://www.nav.no/a-b/c?d=1&e=2#f)", "(|https://www.nav.no/a-b/c?d=1&e=2#f|)"},
                 {"firda.no/nyhende/12, ja", "firda.no/nyhende/12|,|ja"},
                 {"per-ola.berg@epost.no.", "per-ola.berg@epost.no|."},
                 {"<a_b+c@d-e.no>", "<|a_b+c@d-e.no|>"},
                 {"Dagbladet.no", "Dagbladet.no"},
                 {"a@b", "a|@|b"},
                 {"https://", "https|:|/|/"}});
}

TEST(RulesTokenize, ForgottenSpaceBehindAPeriod) {
  expect_tokens({{"viktigst.Kva då.Året blå.No", "viktigst|.|Kva|då|.|Året|blå|.|No"},
                 {"dr.Hansen", "dr.|Hansen"},
                 {"300 år f.Kr. og", "300|år|f.Kr.|og"},
                 {"www.Nav.no Ola.Berg@epost.no", "www.Nav.no|Ola.Berg@epost.no"},
                 {"NRK.No EU.A", "NRK.No|EU.A"}});
}

TEST(RulesTokenize, ApostrophesAndQuotes) {
  expect_tokens({{"I'll Mulligan's Michea´l", "I'll|Mulligan's|Michea´l"},
                 {"«ja» \"nei\" 'tja'", "«|ja|»|\"|nei|\"|'|tja|'"}});
}

TEST(RulesTokenize, EmojisStayWhole) {
  expect_tokens(
      {{"bra\U0001F468\u200D\U0001F469\u200D\U0001F467!", "bra|\U0001F468\u200D\U0001F469\u200D\U0001F467|!"},
       {"\U0001F1F3\U0001F1F4\U0001F44D\U0001F3FD", "\U0001F1F3\U0001F1F4|\U0001F44D\U0001F3FD"}});
}

TEST(UnitTokenize, AJoinedTokenHasTheWeightiestKind) {
  TokenBatch tokens;
  tokenize("covid-19 helse- f.eks. 14/3 12. mars 3- ! ja!", tokens);
  EXPECT_EQ(test::kinds(tokens), "wwwnnwnoowo");
}

TEST(UnitTokenize, ReplacesTheBatch) {
  TokenBatch tokens;
  tokenize("en to tre", tokens);
  tokenize("fire", tokens);
  EXPECT_EQ(test::joined("fire", tokens), "fire");
  tokenize("", tokens);
  EXPECT_EQ(tokens.size(), 0U);
}

/// Tokens ascend, lie inside the text, and only white space lies between; joining moved no boundary.
void expect_whole(std::string_view text) {
  TokenBatch segments, tokens;
  segment_words(text, segments);
  tokenize(text, tokens);
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
  const char* const pieces[] = {
      "f.eks", "osv", ".",      "-",          "-",        " ",     " ",  "12",  "000",    "3",      "a",
      "Å",     ",",   "@",      "/",          "\n",       "'",     "»",  "´",   "\u00A0", "\u202F", "!",
      "#",     "§",   "\u0308", "\U0001F600", "www.a.no", "http:", "kr", "f.v", "D.C",    ":",      "x@y.no"};
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
