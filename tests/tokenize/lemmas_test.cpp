#include "pipeline/tokenize/lemmas.h"

#include <gtest/gtest.h>

#include "pipeline/base/random.h"
#include "tests/support/reading_list.h"
#include "tests/tokenize/lemma_sentences.h"
#include "tests/tokenize/support.h"

namespace erfar {
namespace {

constexpr std::string_view list =
    "nb\treading\thun\thun\tpron\n"
    "nb\treading\tså\tså\tadv\n"
    "nb\treading\tgår\tgår\tnoun\n"
    "nb\treading\ti\ti\tadp\n"
    "nb\treading\tpå\tpå\tadp\n"
    "nb\treading\tså\tse\tverb\n"
    "nb\treading\thuset\thus\tnoun\n"
    "nb\treading\tgår\tgå\tverb\n"
    "nb\thead\thuset\n"
    "nb\tpart\tskole\n"
    "nb\tpart\tskol\n"
    "nb\treading\tbjørn\tbjørn\tnoun\n"
    "nb\treading\tbjørn\tBjørn\tpropn\n"
    "nb\treading\tbjørns\tBjørn\tpropn\n"
    "nb\treading\ten\ten\tdet\n"
    "nb\treading\tavtalen\tavtale\tnoun\n"
    "nb\treading\tnoe\tnoe\tdet\n"
    "nn\treading\ttenkjer\ttenke\tverb\n"
    "nn\treading\ttenkje\ttenke\tverb\n"
    "nn\treading\tvart\tbli\tverb\n"
    "nn\treading\tblei\tbli\tverb\n"
    "nn\treading\tkjem\tkomme\tverb\n"
    "nn\treading\tho\tho\tpron\n";

std::string lemmas(const std::string& sentence, Norms norm) {
  static const test::ReadingList dictionary(list);
  return test::lemmas_of(&dictionary, sentence, norm);
}

TEST(UnitLemmas, NeighboursDecideBetweenReadings) {
  EXPECT_EQ(lemmas("Hun går på huset .", nb), "hun gå på hus $.");
  EXPECT_EQ(lemmas("Hun var her i går .", nb), "hun var her i går $.");
  EXPECT_EQ(lemmas("Så går hun .", nb), "så gå hun $.");
}

TEST(UnitLemmas, CompoundsTakeTheLemmaOfTheirHead) {
  EXPECT_EQ(lemmas("skolehuset", nb), "skolehus");
  EXPECT_EQ(lemmas("se EØS-avtalen", nb), "se EØS-avtale");
  EXPECT_EQ(lemmas("1980-avtalen", nb), "1980-avtale");
}

TEST(UnitLemmas, NamesKeepTheirCapitalInsideTheSentence) {
  EXPECT_EQ(lemmas("en bjørn", nb), "en bjørn");
  EXPECT_EQ(lemmas("hun går på Bjørn", nb), "hun gå på Bjørn");
  EXPECT_EQ(lemmas("Bjørns huset", nb), "Bjørn hus");
}

TEST(UnitLemmas, NynorskVerbsGoToTheTreebanksInfinitive) {
  EXPECT_EQ(lemmas("ho tenkjer", nn), "ho tenkje");
  EXPECT_EQ(lemmas("ho vart", nn), "ho verte");
  EXPECT_EQ(lemmas("ho blei", nn), "ho bli");
  EXPECT_EQ(lemmas("ho kjem", nn), "ho kome");
}

TEST(UnitLemmas, MarksAndNumbersAreTheirOwnLemma) {
  EXPECT_EQ(lemmas("« 12 % » , – # ... 3,5 😀", nb), "$\" 12 % $\" $, $– # $... 3,5 😀");
}

TEST(UnitLemmas, WithoutADictionaryEndingsAreGuessed) {
  EXPECT_EQ(test::lemmas_of(nullptr, "om kommunikasjonen", nb), "om kommunikasjon");
  EXPECT_EQ(test::lemmas_of(nullptr, "om kommunikasjonen", nn), "om kommunikasjon");
}

TEST(SafetyLemmas, AnyMixtureOfCharactersGivesALemmaPerWord) {
  static constexpr const char* palette[] = {"a", "S", "s", "-", "'", "’",      "1", ".",
                                            "å", "Å", "ß", "İ", "😀", "\u0301", "٣", "$"};
  const test::ReadingList dictionary(list);
  Lemmatizer lemmatizer(&dictionary);
  Random random(7);
  std::vector<std::string_view> lemmas;
  for (int round = 0; round < 2000; ++round) {
    const std::string word = test::drawn_from(palette, 80, random);
    lemmatizer.lemmatize(std::vector<std::string_view>{word, word}, nn, lemmas);
    ASSERT_EQ(lemmas.size(), 2u);
    EXPECT_FALSE(lemmas[0].empty()) << word;
  }
}

TEST(AllLemmas, DoNotDependOnWhatWasSeenBefore) {
  const test::ReadingList dictionary(list);
  Lemmatizer used(&dictionary);
  std::vector<std::string_view> first, again;
  const std::vector<std::string_view> sentence{"Hun", "så", "Bjørn", "."};
  used.lemmatize(std::vector<std::string_view>{"bjørn", "hun", "Så"}, nn, again);
  used.lemmatize(sentence, nb, again);
  Lemmatizer fresh(&dictionary);
  fresh.lemmatize(sentence, nb, first);
  EXPECT_EQ(first, again);
}

}  // namespace
}  // namespace erfar
