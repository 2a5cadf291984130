#include "pipeline/weigh/count_forms.h"

#include <gtest/gtest.h>

#include "pipeline/base/parallel.h"
#include "pipeline/base/random.h"
#include "tests/weigh/support.h"

namespace erfar {
namespace {

FormCounts counted(const test::Views& texts) { return count_forms(texts, test::one_block); }

TEST(UnitCountForms, CountsByHand) {
  const FormCounts counts = counted({"Skolen er bra. Skolen, SKOLEN!", "Er 42 nok? 42 er f.eks. bra", "bra"});
  EXPECT_EQ(test::terms(counts.vocabulary), (test::Views{"skolen", "er", "bra", "42", "nok", "f.eks."}));
  EXPECT_EQ(test::shown(counts),
            "skolen:3 er:1 bra:1\n"
            "er:2 42:2 nok:1 f.eks.:1 bra:1\n"
            "bra:1\n");
}

TEST(UnitCountForms, TextWithoutWordsIsAnEmptyRow) {
  const FormCounts counts = counted({"!!", "a", "\U0001F600 –", "", "a"});
  EXPECT_EQ(test::shown(counts), "\na:1\n\n\na:1\n");
  EXPECT_EQ(counts.matrix.begins, (std::vector<std::size_t>{0, 0, 1, 1, 1, 2}));
}

TEST(SafetyCountForms, AFormIsCountedHoweverOftenItStands) {
  std::string many, one_more = "nei ";
  for (int i = 0; i < 70'000; ++i) many += "ja ";
  one_more += many + "ja";
  const FormCounts counts = counted({many, one_more, "ja"});
  EXPECT_EQ(counts.matrix.row(0).values[0], 70'000U);
  EXPECT_EQ(counts.matrix.row(1).values[0], 1U);
  EXPECT_EQ(counts.matrix.row(1).values[1], 70'001U);
  EXPECT_EQ(counts.matrix.row(2).values[0], 1U);
}

TEST(SafetyCountForms, ManyFormsOfOneTextStandOften) {
  std::string text;
  for (int times = 0; times < 300; ++times) {
    for (int form = 2'000; form > 0; --form) text += "ord" + std::to_string(form) + " ";
  }
  const FormCounts counts = counted({text});
  ASSERT_EQ(counts.matrix.entries(), 2'000U);
  for (std::size_t k = 0; k < 2'000; ++k) ASSERT_EQ(counts.matrix.values[k], 300U);
}

TEST(UnitCountForms, TellsHowManyTextsAreDone) {
  std::vector<std::size_t> told;
  const std::vector<std::string_view> texts{"ja", "nei", "ja nei", "ja"};
  count_forms(texts, 4, [&](std::size_t done) { told.push_back(done); });
  EXPECT_EQ(told, (std::vector<std::size_t>{2, 3, 4}));
}

TEST(UnitCountForms, NoTexts) {
  const FormCounts counts = counted({});
  EXPECT_EQ(counts.matrix.rows(), 0U);
  EXPECT_EQ(counts.matrix.entries(), 0U);
  EXPECT_EQ(counts.vocabulary.size(), 0U);
}

TEST(UnitCountForms, SpellingsOfOneFormAreOne) {
  EXPECT_EQ(test::shown(counted({"\u00C5l a\u030Al \u212Bl ÅL"})), "ål:4\n");
  EXPECT_EQ(test::shown(counted({"helse- og helse", "Helse-"})), "helse-:1 og:1 helse:1\nhelse-:1\n");
}

TEST(AllCountForms, NeitherBlocksNorThreadsChangeTheResult) {
  const char* const words[] = {"skolen", "Skolen", "SKOLE",   "barn",   "Barn", "42", "12 000",
                               "f.eks.", "Å",      "A\u030A", "helse-", "og",   "Og", "covid",
                               "!",      "zebra",  "ærlig",   "ØL",     "øl",   ","};
  Random random(1);
  std::vector<std::string> texts(2'000);
  for (std::string& text : texts) {
    for (std::uint32_t left = random.below(30); left > 0; --left)
      text += std::string(words[random.below(std::size(words))]) + " ";
    if (random.below(4) == 0) text += "ord" + std::to_string(random.below(500));
  }
  const test::Views views(texts.begin(), texts.end());
  const FormCounts expected = [&] {
    const Threads one(1);
    return count_forms(views, std::size_t{1} << 30);
  }();
  EXPECT_GT(expected.vocabulary.size(), 100U);
  for (const std::size_t thread_count : {1, 2}) {
    const Threads threads(thread_count);
    for (const std::size_t block_bytes : {std::size_t{1}, std::size_t{100}, test::one_block}) {
      const FormCounts counts = count_forms(views, block_bytes);
      EXPECT_TRUE(test::terms(counts.vocabulary) == test::terms(expected.vocabulary));
      EXPECT_TRUE(counts.matrix.begins == expected.matrix.begins);
      EXPECT_TRUE(counts.matrix.terms == expected.matrix.terms) << block_bytes << " " << thread_count;
      EXPECT_TRUE(counts.matrix.values == expected.matrix.values);
    }
  }
}

}  // namespace
}  // namespace erfar
