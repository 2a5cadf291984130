#include "pipeline/read/encoding.h"

#include <string>

#include "pipeline/read/messages.h"
#include "tests/read/support.h"

namespace erfar::test {
namespace {

using namespace std::string_literals;

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

struct Decoded {
  std::string text, encoding;
  std::size_t replaced = 0;
};

Decoded decoded(std::string_view bytes, const std::optional<std::string>& user = {}) {
  Diagnostics diagnostics;
  const DecodedText result = decode_text({bytes, nullptr}, user, {"f.csv"}, diagnostics);
  const std::size_t replaced = diagnostics.entries().empty() ? 0 : diagnostics.entries()[0].count;
  return {std::string(result.utf8.view), result.encoding, replaced};
}

TEST(UnitEncoding, ByteOrderMarkDecidesAndGoesAway) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFid;blåbær").text, "id;blåbær");
  const Decoded little = decoded("\xFF\xFE" + utf16(u"id\tblåbær", false));
  EXPECT_EQ(little.text, "id\tblåbær");
  EXPECT_EQ(little.encoding, "UTF-16LE");
  const Decoded big = decoded("\xFE\xFF" + utf16(u"id\tblåbær", true));
  EXPECT_EQ(big.text, "id\tblåbær");
  EXPECT_EQ(big.encoding, "UTF-16BE");
}

TEST(UnitEncoding, Utf16WithoutMarkIsToldByItsNulBytes) {
  EXPECT_EQ(decoded(utf16(u"id;blåbær og fløte", false)).encoding, "UTF-16LE");
  EXPECT_EQ(decoded(utf16(u"id;blåbær og fløte", true)).text, "id;blåbær og fløte");
}

TEST(UnitEncoding, ValidUtf8IsUsedInPlace) {
  const std::string bytes = "id;text\n1;Blåbær\n";
  Diagnostics diagnostics;
  const DecodedText result = decode_text({bytes, nullptr}, {}, {}, diagnostics);
  EXPECT_EQ(static_cast<const void*>(result.utf8.view.data()), bytes.data());
  EXPECT_EQ(result.encoding, "UTF-8");
}

TEST(UnitEncoding, ElseWindows1252) {
  const Decoded result = decoded(
      "Bl\xE5"
      "b\xE6r \x96 f\xF8rst");
  EXPECT_EQ(result.text, "Blåbær – først");
  EXPECT_EQ(result.encoding, "windows-1252");
  EXPECT_EQ(result.replaced, 0U);
}

TEST(UnitEncoding, MostlyValidUtf8IsRepaired) {
  const Decoded result = decoded("Blåbær og fløte på sjøen \xE5 ja");
  EXPECT_EQ(result.text, "Blåbær og fløte på sjøen \uFFFD ja");
  EXPECT_EQ(result.encoding, "UTF-8");
  EXPECT_EQ(result.replaced, 1U);
}

TEST(UnitEncoding, UserWins) {
  EXPECT_EQ(decoded("\xC3\xA5", "windows-1252").text, "Ã¥");
  EXPECT_EQ(decoded("bl\xE5", "utf8").text, "bl\uFFFD");
  EXPECT_EQ(decoded("bl\xE5", "ISO-8859-1").text, "blå");
  EXPECT_THROW(decoded("x", "klingon-7"), Error);
}

TEST(SafetyEncoding, NulBytesAreReplacedAndCounted) {
  const Decoded result = decoded("id;te\0xt\n1;a\0b"s);
  EXPECT_EQ(result.text, "id;te\uFFFDxt\n1;a\uFFFDb");
  EXPECT_EQ(result.replaced, 2U);
}

TEST(SafetyEncoding, EmptyAndTruncated) {
  EXPECT_EQ(decoded("").text, "");
  EXPECT_EQ(decoded("\xEF\xBB\xBF").text, "");
  EXPECT_EQ(decoded("\xFF\xFE").text, "");
  EXPECT_EQ(decoded("Blåbær og sjø\xC3").text, "Blåbær og sjø\uFFFD");
  EXPECT_EQ(decoded("\xFF\xFE" + utf16(u"abc", false) + "d").text, "abc\uFFFD");
}

TEST(AllEncoding, SurrogatePairsSurviveWhereverTheyStand) {
  for (std::size_t before : {0, 1, 4094, 4095, 4096, 8191}) {
    const std::u16string text = std::u16string(before, u'a') + u"\U0001F642" + u"b";
    const Decoded result = decoded("\xFF\xFE" + utf16(text, false));
    EXPECT_TRUE(result.text == std::string(before, 'a') + "\U0001F642b") << before;
    EXPECT_EQ(result.replaced, 0U) << before;
  }
}

TEST(AllEncoding, BadByteIsFoundInWhateverBlock) {
  std::string text;
  while (text.size() < (std::size_t{9} << 20)) text += "blåbærsyltetøy på brødskiva; ";
  EXPECT_EQ(decoded(text).replaced, 0U);
  for (const std::size_t at : {std::size_t{0}, std::size_t{5} << 20, text.size() - 2}) {
    std::string bad = text;
    bad[at] = '\xFF';
    const Decoded result = decoded(bad);
    EXPECT_EQ(result.encoding, "UTF-8");
    EXPECT_GE(result.replaced, 1U);
  }
}

}  // namespace
}  // namespace erfar::test
