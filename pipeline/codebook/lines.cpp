#include "pipeline/codebook/lines.h"

#include <algorithm>

#include "pipeline/base/unicode.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

std::size_t columns(std::string_view white_space) {
  constexpr std::size_t more_per_tab = 3;
  return code_points(white_space) +
         more_per_tab * static_cast<std::size_t>(std::ranges::count(white_space, '\t'));
}

ReportLine line_of(std::string_view raw, bool page_start) {
  const std::string_view text = stripped(raw);
  ReportLine line;
  line.page_start = page_start;
  line.text = text;
  line.kind = text.empty() ? LineKind::blank : LineKind::text;
  if (!text.empty()) line.indent = columns(raw.substr(0, static_cast<std::size_t>(text.data() - raw.data())));
  return line;
}

// Indented lines directly under another line are page breaks if they are few; many are a laid-out text.
void find_page_breaks_written_as_space(std::vector<ReportLine>& lines) {
  const auto could_be = [&](std::size_t at) {
    return lines[at].indent > 0 && lines[at].indent <= 3 && lines[at - 1].kind != LineKind::blank;
  };
  std::vector<std::size_t> breaks;
  std::size_t texts = 0;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (lines[at].kind == LineKind::blank) continue;
    ++texts;
    if (could_be(at)) breaks.push_back(at);
  }
  if (breaks.size() * 8 > texts) return;
  for (const std::size_t at : breaks) {
    lines[at].page_start = true;
    --lines[at].indent;
  }
}

// A slide deck often comes with a blank line after every line. Then one blank line says nothing, and
// sentences run over it; several still end something.
bool has_blank_after_each_line(const std::vector<ReportLine>& lines) {
  std::size_t followed = 0, crossed = 0, texts = 0, longest = 0;
  for (std::size_t at = 0; at + 2 < lines.size(); ++at) {
    if (lines[at].kind == LineKind::blank) continue;
    ++texts;
    longest = std::max(longest, lines[at].text.size());
    if (lines[at + 1].kind != LineKind::blank || lines[at + 2].kind == LineKind::blank) continue;
    ++followed;
    if (!ends_sentence(lines[at].text) && starts_lower(lines[at + 2].text)) ++crossed;
  }
  return longest < 160 && crossed >= 3 && followed * 2 > texts && crossed * 10 >= followed;
}

std::vector<ReportLine> without_one_blank_after_each(const std::vector<ReportLine>& lines) {
  std::vector<ReportLine> kept;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const bool after_text = at > 0 && lines[at - 1].kind != LineKind::blank;
    if (lines[at].kind != LineKind::blank || !after_text) kept.push_back(lines[at]);
  }
  return kept;
}

}  // namespace

std::vector<ReportLine> split_report(std::string_view report) {
  std::vector<ReportLine> lines;
  bool page_start = false, form_feeds = false;
  for (std::size_t begin = 0; begin <= report.size();) {
    const std::size_t end = std::min(report.find_first_of("\r\n\f\v", begin), report.size());
    lines.push_back(line_of(report.substr(begin, end - begin), page_start));
    // A page break holds until the page's first words.
    if (lines.back().kind != LineKind::blank) page_start = false;
    if (end < report.size() && report[end] == '\f') page_start = form_feeds = true;
    const bool crlf = report.substr(end, 2) == "\r\n";
    begin = end + (crlf ? 2 : 1);
  }
  if (!form_feeds) find_page_breaks_written_as_space(lines);
  return has_blank_after_each_line(lines) ? without_one_blank_after_each(lines) : lines;
}

std::size_t next_text(const std::vector<ReportLine>& lines, std::size_t from) {
  while (from < lines.size() && lines[from].kind != LineKind::text) ++from;
  return from;
}

std::size_t previous_text(const std::vector<ReportLine>& lines, std::size_t before) {
  while (before-- > 0) {
    if (lines[before].kind == LineKind::text) return before;
  }
  return lines.size();
}

}  // namespace erfar
