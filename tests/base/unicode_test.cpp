#include "pipeline/base/unicode.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <stdexcept>
#include <vector>

namespace erfar {
namespace {

std::string utf8(char32_t c) {
  const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
          byte(0x80 | (c & 0x3F))};
}

std::string converted(std::string_view bytes, const char* encoding, std::size_t expected_replaced) {
  std::size_t replaced = 0;
  std::string result = to_utf8(bytes, encoding, replaced);
  EXPECT_EQ(replaced, expected_replaced);
  return result;
}

TEST(UnitDecode, FirstAndLastOfEachLength) {
  const struct {
    const char* text;
    char32_t value;
    std::uint32_t bytes;
  } cases[] = {{"\x7F", 0x7F, 1},
               {"\xC2\x80", 0x80, 2},
               {"\xDF\xBF", 0x7FF, 2},
               {"\xE0\xA0\x80", 0x800, 3},
               {"\xEF\xBF\xBF", 0xFFFF, 3},
               {"\xF0\x90\x80\x80", 0x10000, 4},
               {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4}};
  for (const auto& c : cases) {
    const CodePoint point = decode(std::string("x") + c.text, 1);
    EXPECT_EQ(point.value, c.value);
    EXPECT_EQ(point.bytes, c.bytes);
  }
}

TEST(UnitFolded, CaseAndComposition) {
  const struct {
    const char *text, *folded;
  } cases[] = {
      {"", ""},
      {"SKOLE-42 az AZ [`{@", "skole-42 az az [`{@"},
      {"BLÅBÆR ØL", "blåbær øl"},
      {"a\u030A", "\u00E5"},             // a + ring
      {"A\u030A", "\u00E5"},             // A + ring
      {"\u212B", "\u00E5"},              // the sign for Ångström
      {"e\u0301", "\u00E9"},             // one code point where there is one
      {"q\u0301", "q\u0301"},            // and two where there is none
      {"Straße", "strasse"},             // full folding, not simple
      {"ČÁŽŽI", "čážži"},                // Northern Sámi
      {"\u03A3\u03C2", "\u03C3\u03C3"},  // final sigma
  };
  for (const auto& c : cases) EXPECT_EQ(folded(c.text), c.folded) << c.text;
}

TEST(AllFolded, FoldingTwiceIsFoldingOnce) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string once = folded(utf8(c));
    ASSERT_EQ(folded(once), once) << std::hex << static_cast<std::uint32_t>(c);
  }
}

// The Unicode Character Database's own table (Debian package unicode-data).
TEST(RulesWordBreak, EveryCodePointAsInWordBreakProperty) {
  const std::map<std::string, WordBreak> names = {{"CR", WordBreak::cr},
                                                  {"LF", WordBreak::lf},
                                                  {"Newline", WordBreak::newline},
                                                  {"Extend", WordBreak::extend},
                                                  {"ZWJ", WordBreak::zwj},
                                                  {"Format", WordBreak::format},
                                                  {"Katakana", WordBreak::katakana},
                                                  {"Hebrew_Letter", WordBreak::hebrew_letter},
                                                  {"ALetter", WordBreak::a_letter},
                                                  {"Single_Quote", WordBreak::single_quote},
                                                  {"Double_Quote", WordBreak::double_quote},
                                                  {"MidNumLet", WordBreak::mid_num_let},
                                                  {"MidLetter", WordBreak::mid_letter},
                                                  {"MidNum", WordBreak::mid_num},
                                                  {"Numeric", WordBreak::numeric},
                                                  {"ExtendNumLet", WordBreak::extend_num_let},
                                                  {"Regional_Indicator", WordBreak::regional_indicator},
                                                  {"WSegSpace", WordBreak::w_seg_space}};
  std::ifstream file("/usr/share/unicode/auxiliary/WordBreakProperty.txt");
  ASSERT_TRUE(file) << "install Debian's unicode-data";
  std::vector<WordBreak> expected(0x110000, WordBreak::other);
  std::size_t lines = 0;
  for (std::string line; std::getline(file, line);) {
    line.resize(std::min(line.find('#'), line.size()));
    const std::size_t semicolon = line.find(';');
    if (semicolon == std::string::npos) continue;
    const std::size_t dots = line.find("..");
    const std::size_t first = std::stoul(line, nullptr, 16);
    const std::size_t last = dots < semicolon ? std::stoul(line.substr(dots + 2), nullptr, 16) : first;
    const std::size_t begin = line.find_first_not_of(' ', semicolon + 1);
    const std::string name = line.substr(begin, line.find(' ', begin) - begin);
    for (std::size_t c = first; c <= last; ++c) expected[c] = names.at(name);
    ++lines;
  }
  EXPECT_GT(lines, 1000U);
  for (std::size_t c = 0; c < expected.size(); ++c)
    EXPECT_EQ(word_break(static_cast<char32_t>(c)), expected[c]) << std::hex << c;
}

TEST(UnitUnicode, Properties) {
  for (const char32_t c : {U'a', U'Å', U'ß', U'中', U'א', U'ª'}) EXPECT_TRUE(is_letter(c));
  for (const char32_t c : {U'1', U'_', U'-', U' ', U'×', U'\u0308', U'\U0001F600'})
    EXPECT_FALSE(is_letter(c));
  for (const char32_t c : {U' ', U'\t', U'\r', U'\u0085', U'\u00A0', U'\u2003', U'\u202F', U'\u3000'})
    EXPECT_TRUE(is_white_space(c));
  for (const char32_t c : {U'a', U'\u200B', U'\u00AD', U'\uFEFF'}) EXPECT_FALSE(is_white_space(c));
  for (const char32_t c : {U'\u00A9', U'\U0001F600', U'\u2764', U'\u24C2'})
    EXPECT_TRUE(is_extended_pictographic(c));
  for (const char32_t c : {U'1', U'#', U'a', U'\U0001F1E6', U'\U0001F3FB'})
    EXPECT_FALSE(is_extended_pictographic(c));
}

TEST(UnitUnicode, CodePointsAreCounted) {
  EXPECT_EQ(code_points(""), 0U);
  EXPECT_EQ(code_points("abc"), 3U);
  EXPECT_EQ(code_points("blåbær\u20AC\U0001F600"), 8U);
}

TEST(UnitToUtf8, WindowsAndUtf16) {
  using namespace std::literals;
  EXPECT_EQ(converted("\xC6\xD8\xC5 \x80 \x96", "windows-1252", 0), "ÆØÅ \u20AC \u2013");
  EXPECT_EQ(converted("\xE5\0=\xD8\0\xDE"sv, "UTF-16LE", 0), "å\U0001F600");
  EXPECT_EQ(converted("\0\xE5\xD8=\xDE\0"sv, "UTF-16BE", 0), "å\U0001F600");
  EXPECT_EQ(converted("", "UTF-16LE", 0), "");
}

TEST(UnitToUtf8, WhatCannotBeConvertedIsReplacedAndCounted) {
  using namespace std::literals;
  EXPECT_EQ(converted("a\0=\xD8"
                      "b\0"sv,
                      "UTF-16LE", 1),
            "a\uFFFDb")
      << "lone surrogate";
  EXPECT_EQ(converted("a\0b"sv, "UTF-16LE", 1), "a\uFFFD") << "odd number of bytes";
  EXPECT_EQ(converted("a\0=\xD8"sv, "UTF-16LE", 1), "a\uFFFD") << "half a pair at the end";
}

TEST(UnitToUtf8, UnknownEncodingThrows) {
  std::size_t replaced = 0;
  EXPECT_THROW(to_utf8("a", "no-such-encoding", replaced), std::invalid_argument);
}

// The text is converted in buffers; a code point outside the basic plane takes two units of them.
TEST(AllToUtf8, PairsSurviveWhereverTheyStand) {
  for (std::size_t before = 4090; before < 4100; ++before) {
    std::string utf16, expected(before, 'a');
    for (std::size_t i = 0; i < before; ++i) utf16 += {'a', '\0'};
    for (int i = 0; i < 5000; ++i) {
      utf16 += {'\x3D', '\xD8', '\x00', '\xDE'};
      expected += "\U0001F600";
    }
    EXPECT_TRUE(converted(utf16, "UTF-16LE", 0) == expected) << before;
  }
}

}  // namespace
}  // namespace erfar
