#include "pipeline/codebook/headings.h"

#include <optional>

#include "pipeline/base/unicode.h"
#include "pipeline/codebook/bullets.h"
#include "pipeline/codebook/leading_number.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

constexpr std::size_t kLongestTitle = 160;  // bytes

bool stands_first(const std::vector<ReportLine>& lines, std::size_t at) {
  return at == 0 || lines[at].page_start || lines[at - 1].kind != LineKind::text;
}

bool stands_alone(const std::vector<ReportLine>& lines, std::size_t at) {
  const std::size_t next = at + 1;
  return stands_first(lines, at) && (next == lines.size() || lines[next].kind != LineKind::text ||
                                     lines[next].page_start || bullet_of(lines[next].text));
}

// "Kapittel 3 …" and "Del 2 …": what such words number is a chapter, or a part above the chapters.
std::optional<ReportHeading> worded(const ReportLine& line) {
  static const Pattern pattern(
      "^(kapittel|kap\\.|chapter|del|part|vedlegg|appendix|annex|bilag) (?:(\\d{1,2})|[ivx]{1,4}|[a-h])"
      "(?: ?[:.–—-])?(?:$| +)(.*)$");
  const std::string read = folded(squeezed(line.text));
  const auto groups = pattern.search(read);
  if (!groups || !starts_upper(line.text) || line.text.ends_with('.')) return std::nullopt;
  ReportHeading heading;
  heading.opens_chapter = true;
  if ((*groups)[1].starts_with("kap") || (*groups)[1] == "chapter") {
    heading.number = (*groups)[2];
    heading.chapter = leading_number(heading.number).first;
  }
  // Case folding may change lengths, so the title is found in the text itself: after the second word.
  const std::string text = squeezed(line.text);
  const std::size_t after = text.find(' ', text.find(' ') + 1);
  heading.title =
      after == std::string::npos ? text : std::string(stripped(std::string_view(text).substr(after)));
  return heading;
}

bool is_common_title(const std::string& text) {
  static const Pattern pattern(
      "^(?:sammendrag|samandrag|forord|føreord|innledning|innleiing|oppsummering|konklusjon(?:er|ar)?|"
      "avslutning|"
      "avslutting|referanser|referansar|litteratur(?:liste)?|kilder|kjelder|metode|bakgrunn|anbefalinger|"
      "tilrådingar|veien videre|vegen vidare|vedlegg|(?:executive "
      ")?summary|introduction|conclusions?|references|"
      "background|foreword|preface|recommendations|the way forward|appendix) ?:?$");
  return text.size() < 40 && pattern.found_in(folded(squeezed(text)));
}

// Walks the lines and remembers the chapter, because "3 Smittevern" is a heading only after chapter 2.
class Finder {
 public:
  Finder(const std::vector<ReportLine>& lines, const Pattern* wanted) : lines_(lines), wanted_(wanted) {}

  std::optional<ReportHeading> at(std::size_t line) {
    const std::string& text = lines_[line].text;
    if (lines_[line].kind != LineKind::text || text.size() > kLongestTitle) return std::nullopt;
    std::optional<ReportHeading> heading = numbered(line);
    if (!heading && (stands_first(lines_, line) || ends_sentence(lines_[line - 1].text)))
      heading = worded(lines_[line]);
    if (!heading) heading = named(line);
    if (!heading) return std::nullopt;
    heading->line = line;
    heading->name = name(text, heading->title);
    if (heading->chapter > 0) chapter_ = heading->chapter;
    finish_title(*heading);
    return heading;
  }

 private:
  SectionName name(const std::string& line, const std::string& title) const {
    if (wanted_ == nullptr) return section_name(title);
    return wanted_->found_in(line) || wanted_->found_in(title) ? SectionName::learning_points
                                                               : SectionName::other;
  }

  std::optional<ReportHeading> numbered(std::size_t line) const {
    const std::string& text = lines_[line].text;
    const LeadingNumber number = leading_number(text);
    if (number.levels == 0 || number.levels > 4 || number.mark == ')' || number.first > 99)
      return std::nullopt;
    const std::string_view title = stripped(std::string_view(text).substr(number.bytes));
    if (!starts_upper(title)) return std::nullopt;
    const bool is_wanted = name(text, std::string(title)) != SectionName::other;
    if (!is_wanted && !(opens(line, number) && follows(number, title))) return std::nullopt;
    return ReportHeading{.number = number.number,
                         .chapter = number.first,
                         .opens_chapter = number.levels == 1,
                         .title = squeezed(title)};
  }

  // Headings directly under another one ("7 Sårbare\n7.1 Viktig") have no blank line between; nor has the
  // next chapter where page breaks got lost.
  bool opens(std::size_t line, const LeadingNumber& number) const {
    if (stands_first(lines_, line)) return true;
    const std::string& above = lines_[line - 1].text;
    if (ends_sentence(above)) return number.levels > 1 || number.first == chapter_ + 1;
    return above.size() < 60 && number.levels > 1;
  }

  bool follows(const LeadingNumber& number, std::string_view title) const {
    const bool next_chapter = number.first == chapter_ + 1 || number.first == chapter_ + 2;
    if (number.levels > 1) return number.first == chapter_ || next_chapter || number.number.ends_with(".1");
    if (title.ends_with('.') || title.ends_with(',') || title.ends_with(';')) return false;
    return next_chapter || number.first == 1;
  }

  std::optional<ReportHeading> named(std::size_t line) const {
    const std::string& text = lines_[line].text;
    if (!starts_upper(text) || bullet_of(text)) return std::nullopt;
    const bool common = is_common_title(text) && stands_alone(lines_, line);
    if (!common && (name(text, text) == SectionName::other || !could_be_title(line))) return std::nullopt;
    std::string title = squeezed(text);
    while (title.ends_with(':') || title.ends_with(' ')) title.pop_back();
    ReportHeading heading;
    heading.title = std::move(title);
    return heading;
  }

  // A sentence may begin like a title: "Læringspunkter fra høsten viser at" with the rest on the next line.
  bool could_be_title(std::size_t line) const {
    const std::string& text = lines_[line].text;
    constexpr std::size_t surely_title = 40;  // bytes; the longest bare name is shorter
    if (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) return false;
    if (stands_alone(lines_, line)) return true;
    if (text.size() > surely_title) return stands_first(lines_, line) && !starts_lower(lines_[line + 1].text);
    return stands_first(lines_, line) || text.find(' ') == std::string::npos;
  }

  // A title runs on in lower case on the next line, or after a dash or conjunction, and then stops.
  void finish_title(ReportHeading& heading) const {
    heading.end = heading.line + 1;
    if (heading.name == SectionName::other) return;
    static const Pattern open("(?:[–—-]|[ ,](?:og|eller|for|i|på|av|med|til|om|ved|and|or|of|for|the))$");
    for (std::size_t more = 0; more < 2 && heading.end < lines_.size(); ++more) {
      const ReportLine& next = lines_[heading.end];
      if (next.kind != LineKind::text || next.page_start || next.indent > 0 || bullet_of(next.text)) return;
      const bool last = heading.end + 1 == lines_.size() || lines_[heading.end + 1].kind != LineKind::text ||
                        lines_[heading.end + 1].indent > 0 || bullet_of(lines_[heading.end + 1].text);
      const bool goes_on = open.found_in(folded(heading.title)) || (starts_lower(next.text) && last);
      if (!goes_on || heading.title.size() + next.text.size() > kLongestTitle) return;
      heading.title = squeezed(heading.title + ' ' + next.text);
      ++heading.end;
    }
  }

  const std::vector<ReportLine>& lines_;
  const Pattern* wanted_;
  std::size_t chapter_ = 0;
};

}  // namespace

std::vector<ReportHeading> find_headings(const std::vector<ReportLine>& lines, const Pattern* wanted) {
  std::vector<ReportHeading> headings;
  Finder finder(lines, wanted);
  for (std::size_t line = 0; line < lines.size(); ++line) {
    if (auto heading = finder.at(line)) headings.push_back(std::move(*heading));
  }
  return headings;
}

}  // namespace erfar
