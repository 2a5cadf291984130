#include "pipeline/weigh/folded_key.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/base/random.h"
#include "pipeline/base/unicode.h"

namespace erfar {
namespace {

bool same(const TermKey& a, const TermKey& b) {
  return a.head == b.head && a.tail == b.tail && a.length == b.length && a.hash == b.hash;
}

/// The word stands between other letters, so that reading on behind or before it would show.
std::optional<TermKey> key_between(const std::string& word) {
  const std::string text = "\u00C5X" + word + "Z\u00D8ZZZZZZZ";
  return folded_key_in(text, 3, 3 + word.size());
}

TEST(UnitFoldedKey, CapitalsAreFolded) {
  for (const std::string word :
       {"Skolen", "TISK-arbeid", "ÅRSTIDER", "Ærlig", "blåbærsylte", "É", "Covid-19"}) {
    const auto key = key_between(word);
    ASSERT_TRUE(key) << word;
    EXPECT_TRUE(same(*key, key_of(folded(word)))) << word;
  }
}

TEST(UnitFoldedKey, WhatRegistersCannotFoldIsLeftToTheCaller) {
  for (const std::string word :
       {"straße", "3×4", "Ωmega", "e\u0301t", "smittevernutstyret", "ŠKODA", "ﬁsk"}) {
    EXPECT_FALSE(key_between(word)) << word;
  }
}

// A pair of bytes may straddle the two registers at any length from nine to sixteen.
TEST(AllFoldedKey, EqualsTheKeyOfTheFoldedFormOnRandomWords) {
  Random random(7);
  const std::string letters[] = {"a", "Z", "z", "æ", "Å", "ø", "À", "þ", "-", "7", "A", "ö"};
  std::size_t folded_in_registers = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string word;
    const std::size_t length = 1 + random.below(12);
    for (std::size_t i = 0; i < length; ++i) word += letters[random.below(std::size(letters))];
    const auto key = key_between(word);
    EXPECT_EQ(key.has_value(), word.size() <= 16) << word;
    if (!key) continue;
    ++folded_in_registers;
    EXPECT_TRUE(same(*key, key_of(folded(word)))) << word;
  }
  EXPECT_GT(folded_in_registers, 10'000U);
}

}  // namespace
}  // namespace erfar
