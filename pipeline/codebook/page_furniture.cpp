#include "pipeline/codebook/page_furniture.h"

#include <map>
#include <string>

#include "pipeline/base/pattern.h"
#include "pipeline/base/unicode.h"
#include "pipeline/codebook/bullets.h"
#include "pipeline/codebook/leading_number.h"
#include "pipeline/codebook/letters.h"
#include "pipeline/codebook/section_names.h"

namespace erfar {
namespace {

constexpr std::size_t kLongestRunningHead = 120;  // bytes

bool is_page_number(const std::string& text) {
  static const Pattern pattern(
      "^[|–—-]? ?(?:(?:side|page|s\\.|p\\.) ?)?\\d{1,4}(?: ?(?:av|of|/) ?\\d{1,4})? ?[|–—-]?$");
  return text.size() < 24 && pattern.found_in(folded(squeezed(text)));
}

bool is_bare_address(const std::string& text) {
  return (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")) &&
         text.find(' ') == std::string::npos;
}

// Digits count as one sign, so that "Rapport 2021 | 12" and "Rapport 2021 | 13" are the same head.
std::string head_of(const std::string& text) {
  std::string result;
  for (const char c : squeezed(text)) {
    if (!is_ascii_digit(c)) {
      result += c;
    } else if (!result.ends_with('#')) {
      result += '#';
    }
  }
  return result;
}

// "Kapittel 3" and a repeated slide title are headings wherever they stand.
bool may_run(const std::string& text) {
  static const Pattern heading("^(?:del|kapittel|kap\\.|chapter|part|vedlegg|appendix) \\d");
  return text.size() <= kLongestRunningHead && !bullet_of(text) && !heading.found_in(folded(text)) &&
         section_name(text.substr(leading_number(text).bytes)) == SectionName::other;
}

std::vector<std::size_t> page_edges(const std::vector<ReportLine>& lines) {
  std::vector<std::size_t> edges;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::text || !lines[at].page_start) continue;
    const std::size_t last = previous_text(lines, at);
    if (last < lines.size() && (edges.empty() || edges.back() != last)) edges.push_back(last);
    edges.push_back(at);
  }
  return edges;
}

bool mark_outermost_heads(std::vector<ReportLine>& lines) {
  const std::vector<std::size_t> edges = page_edges(lines);
  std::map<std::string, int> seen;
  for (const std::size_t at : edges) ++seen[head_of(lines[at].text)];
  bool found = false;
  for (const std::size_t at : edges) {
    if (seen[head_of(lines[at].text)] < 3 || !may_run(lines[at].text)) continue;
    lines[at].kind = LineKind::furniture;
    found = true;
    if (!lines[at].page_start) continue;
    const std::size_t next = next_text(lines, at);
    if (next < lines.size()) lines[next].page_start = true;
  }
  return found;
}

}  // namespace

// An address inside a sentence stays; one on a line of its own under a blank line or a footnote is debris.
void mark_page_numbers(std::vector<ReportLine>& lines) {
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::text) continue;
    const bool alone = at == 0 || lines[at - 1].kind != LineKind::text || lines[at].page_start ||
                       at + 1 == lines.size() || lines[at + 1].kind == LineKind::blank ||
                       lines[at + 1].page_start;
    if (!alone) continue;
    if (is_page_number(lines[at].text)) {
      lines[at].kind = LineKind::furniture;
      const std::size_t next = next_text(lines, at);
      if (next < lines.size()) lines[next].page_start = true;
    } else if (is_bare_address(lines[at].text)) {
      lines[at].kind = LineKind::furniture;
    }
  }
}

void mark_running_heads(std::vector<ReportLine>& lines) {
  // A head may be several lines: taking one away bares the next.
  for (int round = 0; round < 3 && mark_outermost_heads(lines); ++round) {
  }
}

}  // namespace erfar
