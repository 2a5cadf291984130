#include "pipeline/tokenize/norm.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/base/utf8.h"
#include "tests/tokenize/support.h"

namespace erfar {
namespace {

NormGuess guess(std::string_view text) { return norm_of(NormScorer(nullptr).score(text), nullptr); }

TEST(UnitNorm, BokmaalAndNynorskAreToldApart) {
  for (const char* text :
       {"Jeg vet ikke hva som skjer på skolen.", "Vi manglet smittevernutstyr de første ukene.",
        "Hvorfor ble ikke de ansatte spurt?", "Hjemmesykepleien gjorde en god jobb."})
    EXPECT_EQ(guess(text).norm, Norm::nb) << text;
  for (const char* text :
       {"Eg veit ikkje kva som skjer på skulen.", "Me mangla smittevernutstyr dei første vekene.",
        "Kvifor vart ikkje dei tilsette spurde?", "Heimesjukepleia gjorde ein god jobb."})
    EXPECT_EQ(guess(text).norm, Norm::nn) << text;
}

TEST(UnitNorm, OtherLanguagesAreOther) {
  for (const char* text : {"Hvad skulle vi have gjort uden hjælp af medarbejderne?",
                           "Jag tycker att det har varit mycket svårt för oss alla.",
                           "We were told about the new guidelines on Friday."})
    EXPECT_EQ(guess(text).norm, Norm::other) << text;
}

TEST(UnitNorm, ConfidenceIsLowWhereNothingTells) {
  for (const char* text : {"", "   ", "12 000", "?!", "😀", "中文"}) {
    EXPECT_EQ(guess(text).norm, Norm::nb) << text;
    EXPECT_LT(guess(text).confidence, 0.6) << text;
  }
  EXPECT_LT(guess("Ja.").confidence, 0.9);
  EXPECT_GT(guess("Eg veit ikkje kva dei tilsette meiner om skulen.").confidence, 0.99);
}

TEST(UnitNorm, CaseAndPunctuationDoNotCount) {
  EXPECT_EQ(norm_score_of("skular", nullptr), norm_score_of("-skular-", nullptr));
  EXPECT_EQ(NormScorer(nullptr).score("EG VEIT IKKJE"), NormScorer(nullptr).score("«Eg» veit: ikkje!"));
  EXPECT_EQ(norm_score_of("covid-19", nullptr), norm_score_of("covid", nullptr));
}

TEST(AllNorm, AScorerThatHasSeenMuchScoresAsANewOne) {
  const std::string nynorsk = "Dei tilsette fekk ikkje vita noko.";
  const std::string bokmaal = "De ansatte fikk ikke vite noe.";
  NormScorer scorer(nullptr);
  scorer.score(bokmaal);
  NormScore both = scorer.score(nynorsk);
  EXPECT_EQ(both, NormScorer(nullptr).score(nynorsk));
  both += scorer.score(bokmaal);
  EXPECT_EQ(both, NormScorer(nullptr).score(nynorsk + " " + bokmaal));
}

TEST(SafetyNorm, AnyBytesHaveAProbability) {
  const std::string palette[] = {"eg", "ikke", "æ",  "å", "e\u0301", "\xff", "\xe2\x82", " ", "-",
                                 "^",  "$",    "\t", "0", "\n",      "ß",    "\u200d",   "字"};
  Random random(7);
  for (int round = 0; round < 2000; ++round) {
    std::size_t replaced = 0;
    const NormGuess found = guess(repaired_utf8(test::drawn_from(palette, 40, random), replaced));
    EXPECT_GT(found.confidence, 0.3);
    EXPECT_LE(found.confidence, 1.0);
  }
  EXPECT_LE(guess(std::string(1 << 20, 'a')).confidence, 1.0);
}

}  // namespace
}  // namespace erfar
