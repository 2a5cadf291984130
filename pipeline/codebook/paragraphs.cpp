#include "pipeline/codebook/paragraphs.h"

#include <algorithm>

#include "pipeline/codebook/bullets.h"
#include "pipeline/codebook/leading_number.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

// Reads line by line and remembers what decides whether the next line opens a paragraph.
class Reader {
 public:
  Reader(const LineJoiner& joiner, std::vector<ReportParagraph>& paragraphs)
      : joiner_(joiner), paragraphs_(paragraphs) {}

  void read(const ReportLine& line, std::size_t at) {
    page_start_ |= line.page_start;
    if (line.page_start) after_footnotes_ = false;
    if (line.kind == LineKind::blank) ++blanks_;
    if (line.kind == LineKind::footnote) after_footnotes_ = interrupted_ = true;
    if (line.kind != LineKind::text) return;
    const Bullet bullet = list_sign(line.text);
    const bool steps_in =
        !paragraphs_.empty() && line.indent > indent_ && ends_sentence(paragraphs_.back().text);
    const bool opens =
        paragraphs_.empty() || blanks_ > 0 || page_start_ || interrupted_ || steps_in || !bullet.sign.empty();
    // An item, or the rest of a sentence, tells of a page break that the text does not show.
    if (!bullet.sign.empty() || (opens && breaks_off(line.text))) after_footnotes_ = false;
    if (opens && !(awaits_text_ && bullet.sign.empty())) {
      open(line, at, bullet);
      paragraphs_.back().steps_in = steps_in;
    } else {
      add(line);
    }
    awaits_text_ = paragraphs_.back().text.empty();
    blanks_ = 0;
    indent_ = line.indent;
    page_start_ = interrupted_ = false;
  }

 private:
  Bullet list_sign(const std::string& text) {
    const LeadingNumber number = leading_number(text);
    // A list starts at 1 and goes on by one; any other number at a line's start is part of the text.
    if (number.levels == 1 && number.mark != ' ' && number.bytes < text.size() &&
        (number.first == item_ + 1 || number.first == 1)) {
      const bool starts = number.first == 1 && (blanks_ > 0 || paragraphs_.empty());
      if (starts || number.first == item_ + 1) {
        item_ = number.first;
        return {"1.", number.bytes};
      }
    }
    const auto bullet = bullet_of(text);
    if (!bullet || (bullet->dash && !dash_opens_item(text, *bullet))) return {"", 0};
    return *bullet;
  }

  // Within a sentence a dash may come first on a line.
  bool dash_opens_item(const std::string& text, const Bullet& dash) const {
    if (paragraphs_.empty() || blanks_ > 0) return true;
    const ReportParagraph& last = paragraphs_.back();
    return last.bullet == dash.sign || ends_sentence(last.text) ||
           starts_upper(std::string_view(text).substr(dash.bytes));
  }

  bool breaks_off(const std::string& text) const {
    return !paragraphs_.empty() && !ends_sentence(paragraphs_.back().text) && starts_lower(text);
  }

  void open(const ReportLine& line, std::size_t at, const Bullet& bullet) {
    ReportParagraph paragraph;
    paragraph.text = line.text.substr(bullet.bytes);
    paragraph.bullet = bullet.sign;
    paragraph.line = at;
    paragraph.lines = 1;
    paragraph.indent = paragraph.least_indent = line.indent;
    paragraph.blanks_before = blanks_;
    paragraph.page_start = page_start_;
    paragraph.after_footnotes = after_footnotes_;
    paragraphs_.push_back(std::move(paragraph));
  }

  void add(const ReportLine& line) {
    ReportParagraph& paragraph = paragraphs_.back();
    joiner_.append(paragraph.text, line.text);
    paragraph.least_indent = std::min(paragraph.least_indent, line.indent);
    ++paragraph.lines;
  }

  const LineJoiner& joiner_;
  std::vector<ReportParagraph>& paragraphs_;
  std::size_t blanks_ = 0;
  std::size_t indent_ = 0;  // of the latest line
  std::size_t item_ = 0;    // of a numbered list, the latest
  bool page_start_ = false, after_footnotes_ = false;
  bool interrupted_ = false;  // by a footnote, since the last line of text
  bool awaits_text_ = false;  // a bullet stood on a line of its own
};

}  // namespace

std::vector<ReportParagraph> read_paragraphs(const std::vector<ReportLine>& lines, std::size_t begin,
                                             std::size_t end, const LineJoiner& joiner) {
  std::vector<ReportParagraph> paragraphs;
  Reader reader(joiner, paragraphs);
  for (std::size_t at = begin; at < end; ++at) reader.read(lines[at], at);
  std::erase_if(paragraphs, [](const ReportParagraph& paragraph) { return paragraph.text.empty(); });
  for (ReportParagraph& paragraph : paragraphs) paragraph.text = squeezed(paragraph.text);
  return paragraphs;
}

bool goes_on(const std::string& text, const ReportParagraph& next) {
  return next.bullet.empty() && !ends_sentence(text) && starts_lower(next.text);
}

std::string running_text(const std::vector<ReportParagraph>& paragraphs, const LineJoiner& joiner) {
  std::string text, last;
  for (const ReportParagraph& paragraph : paragraphs) {
    if (goes_on(last, paragraph)) {
      joiner.append(last, paragraph.text);
      continue;
    }
    if (!last.empty()) text += last + '\n';
    last = paragraph.text;
  }
  return text + last;
}

}  // namespace erfar
