#include "pipeline/base/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace erfar {
namespace {

WordBreak from_icu(UChar32 c) {
  switch (static_cast<UWordBreakValues>(u_getIntPropertyValue(c, UCHAR_WORD_BREAK))) {
    case U_WB_CR:
      return WordBreak::cr;
    case U_WB_LF:
      return WordBreak::lf;
    case U_WB_NEWLINE:
      return WordBreak::newline;
    case U_WB_EXTEND:
      return WordBreak::extend;
    case U_WB_ZWJ:
      return WordBreak::zwj;
    case U_WB_FORMAT:
      return WordBreak::format;
    case U_WB_KATAKANA:
      return WordBreak::katakana;
    case U_WB_HEBREW_LETTER:
      return WordBreak::hebrew_letter;
    case U_WB_ALETTER:
      return WordBreak::a_letter;
    case U_WB_SINGLE_QUOTE:
      return WordBreak::single_quote;
    case U_WB_DOUBLE_QUOTE:
      return WordBreak::double_quote;
    case U_WB_MIDNUMLET:
      return WordBreak::mid_num_let;
    case U_WB_MIDLETTER:
      return WordBreak::mid_letter;
    case U_WB_MIDNUM:
      return WordBreak::mid_num;
    case U_WB_NUMERIC:
      return WordBreak::numeric;
    case U_WB_EXTENDNUMLET:
      return WordBreak::extend_num_let;
    case U_WB_REGIONAL_INDICATOR:
      return WordBreak::regional_indicator;
    case U_WB_WSEGSPACE:
      return WordBreak::w_seg_space;
    default:
      return WordBreak::other;
  }
}

/// The basic plane as a table, filled once: a look-up instead of ICU's trie and switch.
const std::array<WordBreak, 0x10000>& basic_plane() {
  static const auto table = [] {
    std::array<WordBreak, 0x10000> result;
    for (UChar32 c = 0; c < 0x10000; ++c) result[static_cast<std::size_t>(c)] = from_icu(c);
    return result;
  }();
  return table;
}

/// ASCII and Latin-1 letters (lead byte C3) but ß, which folds to two letters: such text folds byte by byte
/// and is composed.
bool is_plain_latin(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) continue;
    if (byte != 0xC3 || text[++i] == '\x9F') return false;
  }
  return true;
}

std::string lower_latin(std::string_view text) {
  std::string result(text);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const auto byte = static_cast<unsigned char>(result[i]);
    if (byte >= 'A' && byte <= 'Z') result[i] = static_cast<char>(byte + 0x20);
    if (byte != 0xC3) continue;
    const auto second = static_cast<unsigned char>(result[++i]);
    if (second <= 0x9E && second != 0x97)
      result[i] = static_cast<char>(second + 0x20);  // U+00D7 is no letter
  }
  return result;
}

class Converter {
 public:
  explicit Converter(const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    converter_.reset(ucnv_open(encoding, &status));
    if (U_FAILURE(status)) throw std::invalid_argument(encoding);
  }
  UConverter* get() const { return converter_.get(); }

 private:
  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  std::unique_ptr<UConverter, Close> converter_;
};

}  // namespace

WordBreak word_break(char32_t code_point) {
  static const auto& table = basic_plane();
  return code_point < table.size() ? table[code_point] : from_icu(static_cast<UChar32>(code_point));
}

bool is_extended_pictographic(char32_t code_point) {
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_EXTENDED_PICTOGRAPHIC);
}

bool is_letter(char32_t code_point) { return u_isalpha(static_cast<UChar32>(code_point)); }

bool is_white_space(char32_t code_point) { return u_isUWhiteSpace(static_cast<UChar32>(code_point)); }

std::string folded(std::string_view text) {
  if (is_plain_latin(text)) return lower_latin(text);
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString composed = icu::UnicodeString::fromUTF8(text).foldCase();
  composed = icu::Normalizer2::getNFCInstance(status)->normalize(composed, status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  std::string result;
  composed.toUTF8String(result);
  return result;
}

std::string to_utf8(std::string_view bytes, const char* encoding, std::size_t& replaced) {
  const Converter from(encoding);
  const Converter to("UTF-8");
  std::array<UChar, 1024> pivot;
  UChar* pivot_begin = pivot.data();
  UChar* pivot_end = pivot.data();
  std::string result;
  std::string buffer(std::size_t{1} << 16, '\0');
  const char* source = bytes.data();
  bool first = true;
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_begin, &pivot_end,
                   pivot.data() + pivot.size(), static_cast<UBool>(first), true, &status);
    first = false;
    result.append(buffer.data(), target);
  }
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  constexpr std::string_view replacement = "\uFFFD";
  for (std::size_t at = result.find(replacement); at != std::string::npos;
       at = result.find(replacement, at + 1))
    ++replaced;
  return result;
}

std::string from_utf8(std::string_view text, const char* encoding) {
  const icu::UnicodeString units =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  constexpr std::size_t most_bytes_per_unit = 4;
  std::string result(units.length() * most_bytes_per_unit, '\0');
  const std::int32_t bytes =
      units.extract(0, units.length(), result.data(), static_cast<std::uint32_t>(result.size()), encoding);
  result.resize(static_cast<std::size_t>(bytes));
  return result;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return count;
}

}  // namespace erfar
