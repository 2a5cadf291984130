#include "pipeline/codebook/sections.h"

#include <algorithm>

#include "pipeline/base/pattern.h"
#include "pipeline/base/unicode.h"
#include "pipeline/codebook/leading_number.h"
#include "pipeline/codebook/paragraphs.h"
#include "pipeline/codebook/points.h"

namespace erfar {
namespace {

// "Hva har vi lært? (forts.)" and a title repeated on the next slide go on with the section.
bool repeats(const ReportHeading& later, const ReportHeading& first, const ReportLine& line) {
  static const Pattern continued(
      " ?\\(?(?:forts(?:att|\\.)?|fortsetter|framhald|framh\\.|cont(?:inued|\\.)?|\\d)\\)?$");
  std::string title = folded(later.title);
  const bool says_so = continued.found_in(title);
  if (const auto tail = continued.search(title)) title.resize(title.size() - (*tail)[0].size());
  return later.number == first.number && title == folded(first.title) && (says_so || line.page_start);
}

// "2.6.1" within "2.6" is a heading inside the section.
bool lies_within(const ReportHeading& later, const ReportHeading& first) {
  return !first.number.empty() && later.number.starts_with(first.number + '.');
}

// A chapter "12 Funn og læringspunkter" gives way to its own section "12.4 Læringspunkter".
bool holds_another(std::size_t section, const std::vector<ReportHeading>& headings) {
  for (std::size_t at = section + 1; at < headings.size() && lies_within(headings[at], headings[section]);
       ++at) {
    if (headings[at].name == headings[section].name) return true;
  }
  return false;
}

// In a section that opens with "1.", "2. Øv jevnlig" is its second point and no chapter.
class NumberedList {
 public:
  NumberedList(const std::vector<ReportLine>& lines, std::size_t begin) : lines_(lines), at_(begin) {
    const std::size_t first = next_text(lines, begin);
    if (first == lines.size() || !is_item(first, 1)) return;
    item_ = 1;
    latest_ = first;
    at_ = first + 1;
  }

  bool holds(std::size_t line) {
    for (; item_ > 0 && at_ <= line; ++at_) {
      if (lines_[at_].kind != LineKind::text || !is_item(at_, item_ + 1)) continue;
      ++item_;
      latest_ = at_;
    }
    return item_ > 0 && line == latest_;
  }

 private:
  bool is_item(std::size_t line, std::size_t item) const {
    const LeadingNumber number = leading_number(lines_[line].text);
    return number.levels == 1 && number.mark != ' ' && number.first == item;
  }

  const std::vector<ReportLine>& lines_;
  std::size_t at_;
  std::size_t item_ = 0;    // its number; 0: there is no list
  std::size_t latest_ = 0;  // its line
};

// The line of the heading that ends the section; headings inside it are no text of any point.
std::size_t end_of(std::size_t section, const std::vector<ReportHeading>& headings,
                   std::vector<ReportLine>& lines) {
  const ReportHeading& first = headings[section];
  NumberedList list(lines, first.end);
  for (std::size_t at = section + 1; at < headings.size(); ++at) {
    const ReportHeading& later = headings[at];
    if (list.holds(later.line)) continue;
    if (!repeats(later, first, lines[later.line]) && !lies_within(later, first)) return later.line;
    for (std::size_t line = later.line; line < later.end; ++line) lines[line].kind = LineKind::furniture;
  }
  return lines.size();
}

// Where the chapter of a section begins: its chapter heading, but not before the previous section's end.
std::size_t chapter_begin(std::size_t section, const std::vector<ReportHeading>& headings,
                          std::size_t previous_end) {
  for (std::size_t at = section; at-- > 0;) {
    const ReportHeading& heading = headings[at];
    if (heading.line < previous_end) break;
    const bool same = headings[section].chapter == 0 || heading.chapter == headings[section].chapter;
    if (heading.opens_chapter && same) return heading.line;
  }
  return previous_end;
}

}  // namespace

std::vector<ReportSection> read_sections(std::vector<ReportLine> lines,
                                         const std::vector<ReportHeading>& headings, SectionName name,
                                         const LineJoiner& joiner) {
  std::vector<ReportSection> sections;
  std::size_t previous_end = 0;  // of a section with points
  std::size_t read_to = 0;
  for (std::size_t at = 0; at < headings.size(); ++at) {
    const ReportHeading& heading = headings[at];
    if (heading.name != name || heading.line < read_to || holds_another(at, headings)) continue;
    const std::size_t end = end_of(at, headings, lines);
    SectionPoints found =
        points_of(read_paragraphs(lines, heading.end, end, joiner), end, !heading.number.empty(), joiner);
    read_to = found.end;
    if (found.points.empty()) continue;
    const std::size_t begin = chapter_begin(at, headings, previous_end);
    std::string body = running_text(read_paragraphs(lines, begin, heading.line, joiner), joiner);
    sections.push_back({heading, std::move(found.points), std::move(body)});
    previous_end = found.end;
  }
  return sections;
}

}  // namespace erfar
