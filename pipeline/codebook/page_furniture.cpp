#include "pipeline/codebook/page_furniture.h"

#include <algorithm>
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

// An address or a year inside a sentence stays; one on a line of its own is the page's.
bool stands_apart(const std::vector<ReportLine>& lines, std::size_t at) {
  if (at == 0 || at + 1 == lines.size() || lines[at - 1].kind != LineKind::text || lines[at].page_start)
    return true;
  return lines[at + 1].page_start ||
         (lines[at + 1].kind == LineKind::blank && ends_sentence(lines[at - 1].text));
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

// The number a line ends or begins with; 0 where there is none.
int number_at_edge(const std::string& text) {
  static const Pattern last("^.*[^\\d.,](\\d{1,4})$"), first("^(\\d{1,4})[^\\d.,].*$");
  if (text.size() > kLongestRunningHead) return 0;
  auto groups = last.match(text);
  if (!groups) groups = first.match(text);
  return groups ? std::stoi(std::string((*groups)[1])) : 0;
}

// A head that repeats a chapter's heading word for word ("3 Vann") begins with the heading itself.
bool repeats_heading(const std::string& text) {
  const LeadingNumber number = leading_number(text);
  return number.levels > 0 && starts_upper(std::string_view(text).substr(number.bytes));
}

bool mark_outermost_heads(std::vector<ReportLine>& lines) {
  const std::vector<std::size_t> edges = page_edges(lines);
  std::map<std::string, int> seen, word_for_word;
  for (const std::size_t at : edges) {
    ++seen[head_of(lines[at].text)];
    ++word_for_word[lines[at].text];
  }
  bool found = false;
  for (const std::size_t at : edges) {
    const std::string& text = lines[at].text;
    if (seen[head_of(text)] < 3 || !may_run(text)) continue;
    int& times = word_for_word[text];
    const bool is_first = times > 1 && repeats_heading(text);
    times = 0;
    if (is_first) continue;
    lines[at].kind = LineKind::furniture;
    found = true;
    if (!lines[at].page_start) continue;
    const std::size_t next = next_text(lines, at);
    if (next < lines.size()) lines[next].page_start = true;
  }
  return found;
}

// Where no page break is marked, a head is known by the page numbers in it, which rise.
void mark_heads_with_page_numbers(std::vector<ReportLine>& lines) {
  std::map<std::string, std::vector<std::size_t>> alike;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string& text = lines[at].text;
    if (lines[at].kind == LineKind::text && number_at_edge(text) > 0 && stands_apart(lines, at) &&
        may_run(text))
      alike[head_of(text)].push_back(at);
  }
  for (const auto& [head, places] : alike) {
    const auto not_rising = [&](std::size_t a, std::size_t b) {
      return number_at_edge(lines[a].text) >= number_at_edge(lines[b].text);
    };
    if (places.size() < 3 || std::ranges::adjacent_find(places, not_rising) != places.end()) continue;
    for (const std::size_t at : places) {
      lines[at].kind = LineKind::furniture;
      const std::size_t next = next_text(lines, at);
      if (next < lines.size()) lines[next].page_start = true;
    }
  }
}

}  // namespace

void mark_page_numbers(std::vector<ReportLine>& lines) {
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::text || !stands_apart(lines, at)) continue;
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
  mark_heads_with_page_numbers(lines);
  // A head may be several lines: taking one away bares the next.
  for (int round = 0; round < 3 && mark_outermost_heads(lines); ++round) {
  }
}

}  // namespace erfar
