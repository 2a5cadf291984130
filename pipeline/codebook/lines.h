#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace erfar {

/// What a line of a report's text is. Only `text` is read on; the others are the page's, not the author's.
enum class LineKind { blank, text, furniture, footnote, contents };

/// One line as it came out of a PDF.
struct ReportLine {
  std::string text;        // stripped
  std::size_t indent = 0;  // columns of white space before it (a tab: four), a page break not counted
  LineKind kind = LineKind::blank;
  bool page_start = false;
};

/// Cuts a report at line ends and form feeds. Some extractors write a form feed as one space; where a text
/// has no form feed but such spaces, they are page breaks.
std::vector<ReportLine> split_report(std::string_view report);

/// The next (previous) line from `from` on that is of kind `text`; `lines.size()` where there is none.
std::size_t next_text(const std::vector<ReportLine>& lines, std::size_t from);
std::size_t previous_text(const std::vector<ReportLine>& lines, std::size_t before);

}  // namespace erfar
