#include "pipeline/tokenize/words.h"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <vector>

#include "pipeline/base/unicode.h"
#include "pipeline/base/utf8.h"
#include "tests/tokenize/support.h"

namespace erfar {
namespace {

using Boundaries = std::vector<std::size_t>;

Boundaries boundaries_by_rules(std::string_view text) {
  Boundaries result{0};
  while (result.back() < text.size()) {
    result.push_back(word_segment_end(text, result.back()));
    if (result.back() <= *(result.end() - 2)) return {};  // would never end
  }
  return result;
}

Boundaries boundaries_by_icu(icu::BreakIterator& iterator, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator.setText(&utext, status);
  Boundaries result;
  for (std::int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next())
    result.push_back(static_cast<std::size_t>(at));
  utext_close(&utext);
  EXPECT_TRUE(U_SUCCESS(status));
  return result;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) {
    if (!is_white_space(decode(text, at).value)) return false;
  }
  return true;
}

std::string segments(std::string_view text) {
  TokenBatch tokens;
  segment_words(text, tokens);
  return test::joined(text, tokens);
}

// One text per class of Word_Break and more where rules look closer. Left out for ICU's sake only:
// - scripts it cuts by dictionary or by rules of its own: Katakana, Hiragana, Han, Hangul, Thai and their
// like;
// - CLDR 42's tailoring of the root locale: '@' is a letter, and ':', U+FE55 and U+FF1A are no MidLetter.
// WordBreakTest.txt covers both.
const char* const palette[] = {
    "\r",         "\n",         "\v",     "\u0085", "\u2028",      // line breaks
    "\u0300",     "\u0308",     "\uFE0F", "\u0903", "\U0001F3FB",  // Extend
    "\u200D",     "\u00AD",     "\u200E", "\u0600",                // ZWJ, Format
    "\u05D0",     "\u05E9",                                        // Hebrew_Letter
    "a",          "Z",          "å",      "Ø",      "\u03B1",     "\u00AA",
    "\u24C2",                                                                // ALetter; the last an emoji too
    "'",          "\"",         ".",      "\u2019", "\uFF0E",                // quotes, MidNumLet
    "\u00B7",     "\u2027",     ",",      ";",      "\u066C",                // MidLetter, MidNum
    "1",          "9",          "\u0663", "_",      "\u202F",                // Numeric, ExtendNumLet
    "\U0001F1F3", "\U0001F1F4",                                              // Regional_Indicator
    " ",          "\u2003",     "\u3000",                                    // WSegSpace
    "\t",         "\u00A0",     "-",      "!",      "\u2013",     "\u200B",  // other
    "\U0001F600", "\u2764",     "\u00A9", "\u00D7",
};

// "÷ 0061 × 0308 ÷ 0031 ÷": every line of the Unicode Character Database's own test (Debian: unicode-data).
TEST(RulesWords, EveryLineOfWordBreakTest) {
  std::ifstream file("/usr/share/unicode/auxiliary/WordBreakTest.txt");
  ASSERT_TRUE(file) << "install Debian's unicode-data";
  std::size_t lines = 0;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line.substr(0, line.find('#')));
    std::string text;
    Boundaries expected;
    for (std::string word; words >> word;) {
      if (word == "÷") {
        expected.push_back(text.size());
      } else if (word != "×") {
        const auto c = static_cast<std::uint32_t>(std::stoul(word, nullptr, 16));
        icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(text);
      }
    }
    if (text.empty()) continue;
    ++lines;
    EXPECT_EQ(boundaries_by_rules(text), expected) << line;
  }
  EXPECT_EQ(lines, 1823U);
}

TEST(AllWords, BoundariesAreThoseOfIcu) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  ASSERT_TRUE(U_SUCCESS(status));
  Random random(1);
  for (int round = 0; round < 30'000; ++round) {
    const std::string text = test::drawn_from(palette, round % 100 == 0 ? 300 : 8, random);
    ASSERT_EQ(boundaries_by_rules(text), boundaries_by_icu(*iterator, text)) << testing::PrintToString(text);
  }
}

// segment_words passes over spaces and takes runs of Latin letters without the rules.
TEST(AllWords, FastPathEqualsTheRules) {
  const char* const latin[] = {" ",      " ",  " ",  "a",      "bc",     "å",
                               "ø",      "é",  "×",  "÷",      "ÿ",      "\u0100",
                               ".",      ":",  "'",  "\"",     "_",      "-",
                               ",",      "1",  "9",  "\u0308", "\u200D", "\u00AD",
                               "@",      "\t", "\n", "\u00A0", "\u2003", "\u05D0",
                               "\u202F", "«",  "»",  "–",      "12",     "lengre ord med åpne bokstaver. "};
  Random random(2);
  for (int round = 0; round < 30'000; ++round) {
    const std::string text = test::drawn_from(latin, round % 4 == 0 ? 60 : 8, random);
    TokenBatch tokens;
    segment_words(text, tokens);
    std::vector<Span> fast, rules;
    for (std::size_t i = 0; i < tokens.size(); ++i) fast.push_back(tokens.span(i));
    const Boundaries boundaries = boundaries_by_rules(text);
    for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
      const Span span{static_cast<std::uint32_t>(boundaries[i]),
                      static_cast<std::uint32_t>(boundaries[i + 1])};
      if (!is_blank(span.in(text))) rules.push_back(span);
    }
    ASSERT_EQ(fast, rules) << testing::PrintToString(text);
  }
}

TEST(SafetyWords, RepairedRandomBytes) {
  Random random(3);
  for (int round = 0; round < 3'000; ++round) {
    std::string bytes;
    for (std::uint32_t left = random.below(60); left > 0; --left)
      bytes += static_cast<char>(random.below(256));
    std::size_t replaced = 0;
    const std::string text = repaired_utf8(bytes, replaced);
    TokenBatch tokens;
    segment_words(text, tokens);
    std::size_t end = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      ASSERT_LE(end, tokens.begins[i]);
      ASSERT_LT(tokens.begins[i], tokens.ends[i]);
      ASSERT_LE(tokens.ends[i], text.size());
      ASSERT_TRUE(is_blank(std::string_view(text).substr(end, tokens.begins[i] - end)));
      ASSERT_EQ(valid_utf8_prefix(tokens.in(text, i)), tokens.span(i).size()) << "cut within a code point";
      end = tokens.ends[i];
    }
    ASSERT_TRUE(is_blank(std::string_view(text).substr(end)));
  }
}

TEST(UnitWords, Segments) {
  const struct {
    const char *text, *segments;
  } cases[] = {
      {"", ""},
      {" \t\n\u00A0 ", ""},
      {"Vi trenger mer tid.", "Vi|trenger|mer|tid|."},
      {"Blåbær, øl (og) så", "Blåbær|,|øl|(|og|)|så"},
      {"f.eks. 3,14 og 1.5 kr", "f.eks|.|3,14|og|1.5|kr"},
      {"e-post", "e|-|post"},
      {"ha'kke snake_case", "ha'kke|snake_case"},
      {"3 × 4÷å", "3|×|4|÷|å"},
      {"a\u030Apen", "a\u030Apen"},
      {"  \u0308a", "  \u0308|a"},
      {"\U0001F1F3\U0001F1F4\U0001F1F8\U0001F1EA", "\U0001F1F3\U0001F1F4|\U0001F1F8\U0001F1EA"},
  };
  for (const auto& c : cases) EXPECT_EQ(segments(c.text), c.segments);
}

// Bytes are looked at 64 at a time; x stands for 62 letters.
TEST(UnitWords, SegmentsWhereSixtyFourBytesEnd) {
  const std::string x(62, 'x');
  const struct {
    std::string text, segments;
  } cases[] = {
      {x + "!,a", x + "|!|,|a"},
      {x + "x, a", x + "x|,|a"},
      {x + " a b", x + "|a|b"},
      {x + "x a b", x + "x|a|b"},
      {x + "x\u00E5 b", x + "x\u00E5|b"},
      {x + "x.a. b", x + "x.a|.|b"},
      {x + "x. b", x + "x|.|b"},
      {x + "xx", x + "xx"},
      {x + x + x + "!", x + x + x + "|!"},
      {x + "x", x + "x"},
  };
  for (const auto& c : cases) EXPECT_EQ(segments(c.text.c_str()), c.segments);
}

TEST(UnitWords, KindsByLetterThenDigit) {
  const struct {
    const char *text, *kinds;
  } cases[] = {{"ord Å ß", "www"},          {"42 3,14 \u0663", "nnn"},
               {"b2b 2b a_1", "www"},       {"! - \U0001F600 _ ©", "ooooo"},
               {"中 \u30AB \u05D0", "www"}, {"_1", "n"},
               {"1\uFE0F\u20E3", "n"},      {"\u24C2", "w"}};
  for (const auto& c : cases) {
    TokenBatch tokens;
    segment_words(c.text, tokens);
    EXPECT_EQ(test::kinds(tokens), c.kinds) << c.text;
  }
}

TEST(UnitWords, AppendsToTheBatch) {
  TokenBatch tokens;
  segment_words("en", tokens);
  segment_words("en to", tokens);
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(tokens.span(0), (Span{0, 2}));
  EXPECT_EQ(tokens.span(1), (Span{0, 2}));
  EXPECT_EQ(tokens.span(2), (Span{3, 5}));
}

}  // namespace
}  // namespace erfar
