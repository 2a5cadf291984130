#include "pipeline/weigh/vocabulary.h"

#include <gtest/gtest.h>

#include "pipeline/weigh/term_table.h"
#include "tests/weigh/support.h"

namespace erfar {
namespace {

TermList list_of(const test::Views& terms) {
  TermList list;
  for (const std::string_view term : terms) list.push_back(term);
  return list;
}

TEST(UnitTermTable, NumbersInTheOrderMet) {
  TermTable table;
  EXPECT_EQ(table.number("skole"), 0U);
  EXPECT_EQ(table.number("barn"), 1U);
  EXPECT_EQ(table.number("skole"), 0U);
  EXPECT_EQ(table.number(""), 2U);
  EXPECT_EQ(table.number(std::string_view("\0", 1)), 3U);
  EXPECT_EQ(table.number(std::string_view("\0\0", 2)), 4U);
  EXPECT_EQ(table.size(), 5U);
  EXPECT_EQ(table[0], "skole");
  EXPECT_EQ(table[2], "");
  EXPECT_EQ(table[4], std::string_view("\0\0", 2));
  EXPECT_EQ(table.find("barn"), 1U);
  EXPECT_EQ(table.find("bar"), std::nullopt);
  EXPECT_EQ(table.find("barna"), std::nullopt);
}

TEST(UnitTermTable, KeepsEveryNumberWhileItGrows) {
  TermTable table;
  const auto term = [](std::uint32_t i) { return "term" + std::to_string(i * 7919U); };
  for (std::uint32_t i = 0; i < 20'000; ++i) ASSERT_EQ(table.number(term(i)), i);
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    ASSERT_EQ(table.number(term(i)), i);
    ASSERT_EQ(table[i], term(i));
  }
  EXPECT_EQ(table.size(), 20'000U);
  EXPECT_EQ(table.find("term"), std::nullopt);
}

TEST(UnitTermTable, IsMadeAnewFromItsTerms) {
  TermTable table;
  for (const std::string_view term : {"skole", "", "sektorsammenslåinga", "barn"}) table.number(term);
  const TermList terms = std::move(table).take_terms();
  const TermTable again(terms);
  EXPECT_EQ(again.size(), 4U);
  for (std::uint32_t i = 0; i < 4; ++i) EXPECT_EQ(again.find(terms[i]), i);
  EXPECT_EQ(again.find("sektorsammenslåing"), std::nullopt);
  TermList many;
  for (std::uint32_t i = 0; i < 5'000; ++i) many.push_back(std::to_string(i));
  const TermTable of_many(many);
  for (std::uint32_t i = 0; i < 5'000; ++i) ASSERT_EQ(of_many.find(std::to_string(i)), i);
}

TEST(UnitVocabulary, IsInByteOrder) {
  std::vector<TermId> numbering;
  const Vocabulary vocabulary(list_of({"ål", "z", "a", "Z", "ab", "øl", "æ", "42", "\U0001F600", ""}),
                              numbering);
  EXPECT_EQ(test::terms(vocabulary),
            (test::Views{"", "42", "Z", "a", "ab", "z", "ål", "æ", "øl", "\U0001F600"}));
}

TEST(UnitVocabulary, NumberingLeadsFromTheTable) {
  const TermList terms = list_of({"c", "a", "b"});
  std::vector<TermId> numbering{TermId{99}};
  const Vocabulary vocabulary(terms, numbering);
  EXPECT_EQ(numbering, (std::vector<TermId>{TermId{2}, TermId{0}, TermId{1}}));
}

TEST(UnitVocabulary, FindsWhatItHolds) {
  std::vector<TermId> numbering;
  const Vocabulary vocabulary(list_of({"skole", "barn", "ål", "skolen"}), numbering);
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i)
    EXPECT_EQ(vocabulary.find(vocabulary[TermId{i}]), TermId{i});
  for (const char* term : {"", "a", "bar", "barna", "skolene", "Skole", "ø"})
    EXPECT_EQ(vocabulary.find(term), std::nullopt) << term;
  EXPECT_EQ(Vocabulary().find("a"), std::nullopt);
  EXPECT_EQ(Vocabulary().size(), 0U);
}

}  // namespace
}  // namespace erfar
