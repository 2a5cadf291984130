#include "pipeline/codebook/points.h"

#include <algorithm>

#include "pipeline/base/pattern.h"
#include "pipeline/base/unicode.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

enum class List { none, bullets, indents };

bool is_caption(const std::string& text) {
  static const Pattern pattern(
      "^(?:figur|tabell|figure|table|bilde|bilete|foto|photo|diagram|kilde|kjelde|source)(?: \\d+|:)");
  return pattern.found_in(folded(text.substr(0, text.find(' ', 12))));
}

bool opens_indented(const ReportParagraph& paragraph, std::size_t margin) {
  return paragraph.indent > margin &&
         (paragraph.blanks_before > 0 || paragraph.page_start || paragraph.steps_in);
}

// The margin is where most lines begin; a whole section one space in has lost its bullets to that space.
std::size_t margin_of(const std::vector<ReportParagraph>& paragraphs) {
  std::size_t margin = paragraphs.front().least_indent;
  for (const ReportParagraph& paragraph : paragraphs) margin = std::min(margin, paragraph.least_indent);
  return margin == 1 ? 0 : margin;
}

// Where the bullets got lost, the space before the item's first line is what is left of them.
List mark_items(std::vector<ReportParagraph>& paragraphs) {
  for (const ReportParagraph& paragraph : paragraphs) {
    if (!paragraph.bullet.empty()) return List::bullets;
  }
  const std::size_t margin = margin_of(paragraphs);
  List list = List::none;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    ReportParagraph& paragraph = paragraphs[at];
    if (!opens_indented(paragraph, margin) || (at > 0 && goes_on(paragraphs[at - 1].text, paragraph)))
      continue;
    paragraph.bullet = " ";
    list = List::indents;
  }
  return list;
}

// A sign of a lower level: another than the first item's, further in or after a colon.
bool is_lower_level(const ReportParagraph& item, const ReportParagraph& top, const std::string& point) {
  return item.bullet != top.bullet && (item.indent > top.indent || point.ends_with(':'));
}

// A side box may cut a sentence in two: this paragraph is whole, and what follows it goes on with `text`.
bool is_box_within(const std::string& text, const std::vector<ReportParagraph>& paragraphs, std::size_t at) {
  if (ends_sentence(text) || !starts_upper(paragraphs[at].text)) return false;
  constexpr std::size_t longest_box = 3;  // paragraphs
  for (std::size_t next = at + 1; next < paragraphs.size() && next <= at + longest_box; ++next) {
    if (!paragraphs[next].bullet.empty()) return false;
    if (starts_lower(paragraphs[next].text)) return ends_sentence(paragraphs[next - 1].text);
  }
  return false;
}

bool looks_like_title(const ReportParagraph& paragraph) {
  constexpr std::size_t longest = 90;  // code points
  if (!paragraph.bullet.empty() || paragraph.lines > 1 || !starts_upper(paragraph.text)) return false;
  const char last = paragraph.text.back();
  return last != '.' && last != ',' && last != ';' && last != ':' && last != '-' &&
         code_points(paragraph.text) <= longest;
}

std::size_t words(const std::string& text) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

bool text_follows(const std::vector<ReportParagraph>& paragraphs, std::size_t at) {
  return at + 1 < paragraphs.size() && paragraphs[at + 1].text.size() > 2 * paragraphs[at].text.size();
}

bool far_from_text(const ReportParagraph& paragraph) {
  return paragraph.blanks_before > 1 || paragraph.page_start;
}

// A heading that neither number nor name betrays: a short line by itself where no item is due.
bool is_heading_in_list(const ReportParagraph& here, List list, const std::string& point) {
  if (point.empty() || !looks_like_title(here) || is_caption(here.text)) return false;
  const bool new_page = here.page_start && (list == List::bullets || ends_sentence(point));
  return (here.blanks_before > 0 || new_page) && (far_from_text(here) || !ends_sentence(here.text));
}

bool is_heading_in_text(const std::vector<ReportParagraph>& paragraphs, std::size_t at) {
  const ReportParagraph& here = paragraphs[at];
  if (!looks_like_title(here) || is_caption(here.text)) return false;
  constexpr std::size_t most_words = 8;
  const bool among_sentences =
      (at == 0 || ends_sentence(paragraphs[at - 1].text)) && !ends_sentence(here.text);
  return (at > 0 && far_from_text(here)) ||
         (among_sentences && words(here.text) <= most_words && text_follows(paragraphs, at));
}

// Whether a paragraph that opens no item belongs to the point before it.
bool belongs_to(const std::string& point, const std::vector<ReportParagraph>& paragraphs, std::size_t at) {
  if (goes_on(point, paragraphs[at])) return true;
  return !paragraphs[at].after_footnotes && !is_box_within(point, paragraphs, at) &&
         !is_caption(paragraphs[at].text);
}

void read_items(const std::vector<ReportParagraph>& paragraphs, List list, bool numbered,
                const LineJoiner& joiner, SectionPoints& section) {
  const ReportParagraph* top = nullptr;
  const std::string none;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const ReportParagraph& paragraph = paragraphs[at];
    const std::string& last = section.points.empty() ? none : section.points.back();
    if (!paragraph.bullet.empty()) {
      if (top == nullptr) top = &paragraph;
      if (last.empty() || !is_lower_level(paragraph, *top, last)) {
        section.points.push_back(paragraph.text);
      } else {
        joiner.append(section.points.back(), paragraph.text);
      }
    } else if (is_heading_in_list(paragraph, list, last)) {
      const bool items_follow = at + 1 < paragraphs.size() && !paragraphs[at + 1].bullet.empty();
      if (numbered && items_follow) continue;
      section.end = paragraph.line;
      return;
    } else if (!last.empty() && belongs_to(last, paragraphs, at)) {
      // What stands before the first item leads up to the list and belongs to none.
      joiner.append(section.points.back(), paragraph.text);
    }
  }
}

bool goes_on_over_page(const std::string& point, const ReportParagraph& paragraph) {
  return paragraph.page_start && !ends_sentence(point) && !looks_like_title(paragraph);
}

void read_plain(const std::vector<ReportParagraph>& paragraphs, bool numbered, const LineJoiner& joiner,
                SectionPoints& section) {
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const ReportParagraph& paragraph = paragraphs[at];
    std::string* last = section.points.empty() ? nullptr : &section.points.back();
    if (last != nullptr && (goes_on(*last, paragraph) || goes_on_over_page(*last, paragraph))) {
      joiner.append(*last, paragraph.text);
    } else if (is_heading_in_text(paragraphs, at)) {
      if (at == 0 || (numbered && !far_from_text(paragraph))) continue;
      section.end = paragraph.line;
      return;
    } else {
      const bool leads_in = paragraph.text.ends_with(':') && last == nullptr;
      const bool box = last != nullptr && is_box_within(*last, paragraphs, at);
      if (!leads_in && !box && !is_caption(paragraph.text)) section.points.push_back(paragraph.text);
    }
  }
}

}  // namespace

SectionPoints points_of(std::vector<ReportParagraph> paragraphs, std::size_t section_end, bool numbered,
                        const LineJoiner& joiner) {
  SectionPoints section{{}, section_end};
  if (paragraphs.empty()) return section;
  const List list = mark_items(paragraphs);
  if (list == List::none) {
    read_plain(paragraphs, numbered, joiner, section);
  } else {
    read_items(paragraphs, list, numbered, joiner, section);
  }
  return section;
}

}  // namespace erfar
