#include "pipeline/codebook/footnotes.h"

#include <algorithm>
#include <optional>
#include <string>

#include "pipeline/base/unicode.h"
#include "pipeline/codebook/bullets.h"
#include "pipeline/codebook/leading_number.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

// A page has at most about 80 lines; side boxes and blank lines come on top. The bytes bound the work.
constexpr std::size_t kLinesUp = 120;
constexpr std::size_t kBytesUp = 40'000;

constexpr std::size_t kMostChapters = 20;

struct Mark {
  std::size_t line, at;
};

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(decode(text, at).value);
}

// Start of the last code point.
std::size_t last_start(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// The code point before `at`.
char32_t before(std::string_view text, std::size_t at) {
  text = text.substr(0, at);
  return decode(text, last_start(text)).value;
}

bool closes_words(char32_t c) {
  return std::u32string_view(U".,;:!?)]»”’\"").find(c) != std::u32string_view::npos;
}

// "26 %", "26-åringer" and "26,5" go on after the digits.
bool continues_number(std::string_view text, std::size_t end) {
  if (end == text.size()) return false;
  const char next = text[end];
  if (is_ascii_digit(next) || next == '%' || next == '-') return true;
  return (next == '.' || next == ',') && end + 1 < text.size() && is_ascii_digit(text[end + 1]);
}

bool is_abbreviation(std::string_view word) {
  const std::string read = folded(word.substr(std::min(word.find_first_not_of("([«\""), word.size())));
  for (const std::string_view known :
       {"", "s", "p", "nr", "kap", "pkt", "art", "fig", "tab", "ca", "kl", "jf", "no", "ch", "sec"}) {
    if (read == known) return true;
  }
  return false;
}

// "kap.2" and "1.2" are references and numbers; "2020.1 Totalt" is a year that ends its sentence.
bool may_carry_mark(std::string_view word) {
  const std::size_t space = word.rfind(' ');
  word = space == std::string_view::npos ? word : word.substr(space + 1);
  while (!word.empty() && !is_ascii_digit(word.back()) && closes_words(before(word, word.size())))
    word.remove_suffix(decode(word, last_start(word)).bytes);
  if (word.empty() || !is_ascii_digit(word.back())) return !is_abbreviation(word);
  const std::size_t digits = word.size() - 1 - std::min(word.find_last_not_of("0123456789"), word.size() - 1);
  return digits == 4 || word.size() == 4;
}

// "i 202026": only a year tells where the number before the mark ends.
bool ends_in_year(std::string_view text) {
  if (text.size() < 4) return false;
  const std::string_view year = text.substr(text.size() - 4);
  const bool alone = text.size() == 4 || !is_ascii_digit(text[text.size() - 5]);
  return alone && leading_digits(year) == 4 && (year.starts_with("19") || year.starts_with("20"));
}

// Glued to a word of some length ("fremover26", not "H1"), to what closes words ("oppdateres.26"), or to the
// next word ("vedtak. 64Det"); or alone after a sentence ("portalen. 50 Som").
bool is_mark(std::string_view text, std::size_t at, std::size_t size) {
  const std::size_t end = at + size;
  if (at == 0 || continues_number(text, end)) return false;
  const char32_t previous = before(text, at);
  if (is_ascii_digit(text[at - 1])) return ends_in_year(text.substr(0, at));
  if (is_letter(previous)) return at >= 3 && !is_letter_at(text, end) && is_letter(before(text, at - 1));
  if (closes_words(previous)) return may_carry_mark(text.substr(0, at));
  const bool after_sentence = previous == U' ' && ends_sentence(text.substr(0, at));
  return after_sentence && may_carry_mark(text.substr(0, at - 1)) &&
         (end == text.size() || is_letter_at(text, end) || starts_upper(stripped(text.substr(end))));
}

std::optional<Mark> mark_above(const std::vector<ReportLine>& lines, std::size_t below,
                               const std::string& number) {
  std::size_t bytes = 0;
  for (std::size_t up = 1; up <= kLinesUp && up <= below && bytes < kBytesUp; ++up) {
    const ReportLine& line = lines[below - up];
    if (line.kind != LineKind::text) continue;
    bytes += line.text.size();
    if (line.text.size() > kBytesUp) continue;
    for (std::size_t at = line.text.rfind(number); at != std::string::npos && at > 0;
         at = line.text.rfind(number, at - 1)) {
      if (is_mark(line.text, at, number.size())) return Mark{below - up, at};
    }
  }
  return std::nullopt;
}

void erase(std::string& text, std::size_t at, std::size_t size) {
  const bool spaced = text[at - 1] == ' ' && at + size < text.size() && text[at + size] == ' ';
  const bool last = text[at - 1] == ' ' && at + size == text.size();
  text.erase(at - (last ? 1 : 0), size + (spaced || last ? 1 : 0));
}

bool is_list_item(const std::string& text) {
  const auto bullet = bullet_of(text);
  return bullet && !bullet->dash;
}

// A footnote runs on until a blank line, the next page, the next footnote, or an item of the text's own list.
std::size_t mark_block(std::vector<ReportLine>& lines, std::size_t at) {
  do lines[at++].kind = LineKind::footnote;
  while (at < lines.size() && lines[at].kind == LineKind::text && !lines[at].page_start &&
         leading_number(lines[at].text).levels != 1 && !is_list_item(lines[at].text));
  return at;
}

bool opens_block(const std::vector<ReportLine>& lines, std::size_t at) {
  return at > 0 && lines[at - 1].kind != LineKind::text;
}

}  // namespace

void mark_footnotes(std::vector<ReportLine>& lines) {
  std::size_t last = 0;  // the latest footnote's number
  for (std::size_t at = 0; at < lines.size();) {
    const LeadingNumber number =
        lines[at].kind == LineKind::text ? leading_number(lines[at].text) : LeadingNumber{};
    const bool footnote_like =
        number.levels == 1 && number.first > 0 && number.mark == ' ' && number.bytes < lines[at].text.size();
    const bool in_order = number.first == last + 1;
    if (!footnote_like || lines[at].page_start || !(opens_block(lines, at) || in_order)) {
      ++at;
      continue;
    }
    const auto mark = mark_above(lines, at, number.number);
    // A mark may be lost in a figure. Its note is known by its order, where it cannot be a chapter's number.
    const bool under_footnote = at > 0 && lines[at - 1].kind == LineKind::footnote;
    if (!mark && !(in_order && (under_footnote || number.first > kMostChapters))) {
      ++at;
      continue;
    }
    if (mark) erase(lines[mark->line].text, mark->at, number.number.size());
    last = number.first;
    at = mark_block(lines, at);
  }
}

}  // namespace erfar
