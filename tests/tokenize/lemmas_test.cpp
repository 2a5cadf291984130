#include "pipeline/tokenize/lemmas.h"

#include <gtest/gtest.h>

#include "pipeline/base/random.h"
#include "tests/support/reading_list.h"
#include "tests/tokenize/lemma_sentences.h"
#include "tests/tokenize/support.h"

namespace erfar {
namespace {

using enum WrittenNorm;

constexpr std::string_view list =
    "nb\treading\thun\thun\tpronoun\n"
    "nb\treading\tså\tså\tadverb\n"
    "nb\treading\tså\tse\tverb\n"
    "nb\treading\thuset\thus\tnoun\n"
    "nb\treading\thuset\thuse\tverb\n"
    "nb\thead\thuset\n"
    "nb\tpart\tskole\n"
    "nb\tpart\tskol\n"
    "nb\treading\tbjørn\tbjørn\tnoun\n"
    "nb\treading\tbjørn\tBjørn\tname\n"
    "nb\treading\ten\ten\tdeterminer\n"
    "nb\treading\tavtalen\tavtale\tnoun\n"
    "nb\treading\tnoe\tnoe\tdeterminer\n"
    "nn\treading\ttenkjer\ttenke\tverb\n"
    "nn\treading\ttenkje\ttenke\tverb\n"
    "nn\treading\tvart\tbli\tverb\n"
    "nn\treading\tblei\tbli\tverb\n"
    "nn\treading\tkjem\tkomme\tverb\n"
    "nn\treading\tho\tho\tpronoun\n";

std::string lemmas(const std::string& sentence, WrittenNorm norm) {
  static const test::ReadingList dictionary(list);
  return test::lemmas_of(&dictionary, sentence, norm);
}

TEST(UnitLemmas, NeighboursDecideBetweenReadings) {
  EXPECT_EQ(lemmas("Hun så huset .", bokmaal), "hun se hus $.");
  EXPECT_EQ(lemmas("så", bokmaal), "så");
}

TEST(UnitLemmas, CompoundsTakeTheLemmaOfTheirHead) {
  EXPECT_EQ(lemmas("skolehuset", bokmaal), "skolehus");
  EXPECT_EQ(lemmas("se EØS-avtalen", bokmaal), "se EØS-avtale");
  EXPECT_EQ(lemmas("1980-avtalen", bokmaal), "1980-avtale");
}

TEST(UnitLemmas, NamesKeepTheirCapitalInsideTheSentence) {
  EXPECT_EQ(lemmas("en bjørn", bokmaal), "en bjørn");
  EXPECT_EQ(lemmas("hun så Bjørn", bokmaal), "hun se Bjørn");
  EXPECT_EQ(lemmas("hun så Sandersens huset", bokmaal), "hun se Sandersen hus");
}

TEST(UnitLemmas, NynorskVerbsGoToTheTreebanksInfinitive) {
  EXPECT_EQ(lemmas("ho tenkjer", nynorsk), "ho tenkje");
  EXPECT_EQ(lemmas("ho vart", nynorsk), "ho verte");
  EXPECT_EQ(lemmas("ho blei", nynorsk), "ho bli");
  EXPECT_EQ(lemmas("ho kjem", nynorsk), "ho kome");
}

TEST(UnitLemmas, MarksAndNumbersAreTheirOwnLemma) {
  EXPECT_EQ(lemmas("« 12 % » , – # ... 3,5 😀", bokmaal), "$\" 12 % $\" $, $– # $... 3,5 😀");
}

TEST(UnitLemmas, NormIsThatWhichKnowsMoreWords) {
  const test::ReadingList dictionary(list);
  const Lemmatizer lemmatizer(&dictionary);
  EXPECT_EQ(lemmatizer.likelier_norm(std::vector<std::string_view>{"Ho", "vart", "hun"}), nynorsk);
  EXPECT_EQ(lemmatizer.likelier_norm(std::vector<std::string_view>{"Hun", "så", "ho"}), bokmaal);
  EXPECT_EQ(lemmatizer.likelier_norm({}), bokmaal);
}

TEST(UnitLemmas, WithoutADictionaryEndingsAreGuessed) {
  EXPECT_EQ(test::lemmas_of(nullptr, "om kommunikasjonen", bokmaal), "om kommunikasjon");
  EXPECT_EQ(test::lemmas_of(nullptr, "om kommunikasjonane", nynorsk), "om kommunikasjon");
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
    lemmatizer.lemmatize(std::vector<std::string_view>{word, word}, nynorsk, lemmas);
    ASSERT_EQ(lemmas.size(), 2u);
    EXPECT_FALSE(lemmas[0].empty()) << word;
  }
}

TEST(AllLemmas, DoNotDependOnWhatWasSeenBefore) {
  const test::ReadingList dictionary(list);
  Lemmatizer used(&dictionary);
  std::vector<std::string_view> first, again;
  const std::vector<std::string_view> sentence{"Hun", "så", "Bjørn", "."};
  used.lemmatize(std::vector<std::string_view>{"bjørn", "hun", "Så"}, nynorsk, again);
  used.lemmatize(sentence, bokmaal, again);
  Lemmatizer fresh(&dictionary);
  fresh.lemmatize(sentence, bokmaal, first);
  EXPECT_EQ(first, again);
}

}  // namespace
}  // namespace erfar
