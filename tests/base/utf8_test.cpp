#include "pipeline/base/utf8.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace erfar {
namespace {

/// Bytes first..last at one position of a sequence.
using Range = std::pair<unsigned, unsigned>;

// Unicode 15.0, table 3-7 "Well-Formed UTF-8 Byte Sequences".
const std::vector<std::vector<Range>> table_3_7 = {
    {{0x00, 0x7F}},
    {{0xC2, 0xDF}, {0x80, 0xBF}},
    {{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}},
    {{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}},
    {{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}},
    {{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}},
    {{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},
    {{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},
    {{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}},
};

std::string lowest(const std::vector<Range>& row) {
  std::string bytes;
  for (const Range& range : row) bytes += static_cast<char>(range.first);
  return bytes;
}

std::string repaired(std::string_view bytes, std::size_t expected_replaced) {
  std::size_t replaced = 0;
  std::string result = repaired_utf8(bytes, replaced);
  EXPECT_EQ(replaced, expected_replaced);
  return result;
}

TEST(RulesUtf8, EveryByteOfEveryRowOfTable37) {
  for (const std::vector<Range>& row : table_3_7) {
    for (std::size_t position = 1; position < row.size(); ++position) {
      for (unsigned lead = row[0].first; lead <= row[0].second; ++lead) {
        for (unsigned byte = 0; byte <= 0xFF; ++byte) {
          std::string sequence = lowest(row);
          sequence[0] = static_cast<char>(lead);
          sequence[position] = static_cast<char>(byte);
          const bool well_formed = byte >= row[position].first && byte <= row[position].second;
          EXPECT_EQ(valid_utf8_prefix(sequence), well_formed ? sequence.size() : 0)
              << "lead " << lead << ", byte " << byte << " at " << position;
        }
      }
    }
  }
}

TEST(RulesUtf8, LeadBytesAreThoseOfTable37) {
  for (unsigned lead = 0; lead <= 0xFF; ++lead) {
    std::size_t length = 0;
    std::string sequence(1, static_cast<char>(lead));
    for (const std::vector<Range>& row : table_3_7) {
      if (lead < row[0].first || lead > row[0].second) continue;
      length = row.size();
      sequence += lowest(row).substr(1);
    }
    if (length == 0) sequence += "\x80\x80\x80";
    EXPECT_EQ(valid_utf8_prefix(sequence), length) << lead;
  }
}

TEST(RulesUtf8, SequenceCutShortIsIllFormed) {
  for (const std::vector<Range>& row : table_3_7) {
    for (std::size_t length = 1; length < row.size(); ++length) {
      EXPECT_EQ(valid_utf8_prefix(lowest(row).substr(0, length)), 0U);
      EXPECT_EQ(valid_utf8_prefix(lowest(row).substr(0, length) + "a"), 0U);
    }
  }
}

// Unicode 15.0, section 3.9, "U+FFFD Substitution of Maximal Subparts", tables 3-8 to 3-11.
TEST(RulesUtf8, MaximalSubpartsAreReplacedOneByOne) {
#define R "\uFFFD"
  EXPECT_EQ(repaired("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", 8), R R R R R R R R "A") << "3-8 non-shortest";
  EXPECT_EQ(repaired("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", 8), R R R R R R R R "A") << "3-9 surrogates";
  EXPECT_EQ(repaired("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", 7), R R R R R "A" R R "B") << "3-10 other";
  EXPECT_EQ(repaired("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", 4), R R R R "A") << "3-11 truncated";
  EXPECT_EQ(repaired("ab\xF1\x80\x80", 1), "ab" R) << "truncated at the end";
#undef R
}

TEST(UnitUtf8, ReplacesNulAndKeepsWhatIsWellFormed) {
  EXPECT_EQ(repaired(std::string_view("a\0b", 3), 1), "a\uFFFDb");
  EXPECT_EQ(repaired("Blåbær, \u20AC og \U0001F600", 0), "Blåbær, \u20AC og \U0001F600");
  EXPECT_EQ(repaired("\uFFFD", 0), "\uFFFD");
  EXPECT_EQ(repaired("", 0), "");
}

TEST(UnitUtf8, ReplacedIsAddedTo) {
  std::size_t replaced = 5;
  repaired_utf8("\xFF", replaced);
  EXPECT_EQ(replaced, 6U);
}

// ASCII is read eight bytes at a time: errors on both sides of every such border.
TEST(UnitUtf8, PrefixEndsAtTheFirstBadByteWhereverItStands) {
  for (std::size_t at = 0; at < 34; ++at) {
    const std::string ascii(at, 'a');
    EXPECT_EQ(valid_utf8_prefix(ascii), at);
    EXPECT_EQ(valid_utf8_prefix(ascii + "\x80" + std::string(20, 'a')), at);
    EXPECT_EQ(valid_utf8_prefix(ascii + "å\xFF"), at + 2);
  }
}

}  // namespace
}  // namespace erfar
