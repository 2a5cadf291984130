#include "pipeline/codebook/contents_list.h"

#include <string>

#include "pipeline/base/pattern.h"
#include "pipeline/codebook/letters.h"

namespace erfar {
namespace {

constexpr std::size_t kLongestEntry = 250;  // bytes

bool has_dot_leader(const std::string& text) {
  static const Pattern pattern("(?:\\.{4,}|(?:\\. ){3,}|…{2,}|_{4,})[ .…]*\\d{1,4}$");
  return text.size() <= kLongestEntry && pattern.found_in(text);
}

// The number a line ends in, 0 where it does not end in one of its own.
int page_at_end(const std::string& text) {
  static const Pattern pattern("^(?:[\\d.]+\\s+)?\\p{Lu}.*[^\\d.,:–-][ \\t]+(\\d{1,3})$");
  if (text.size() > kLongestEntry) return 0;
  const auto groups = pattern.search(text);
  return groups ? std::stoi(std::string((*groups)[1])) : 0;
}

// Without leaders, entries are known by company: four or more in a row whose page numbers do not fall.
void mark_entries_without_leaders(std::vector<ReportLine>& lines) {
  std::vector<std::size_t> run;
  int page = 0;
  const auto finish = [&] {
    if (run.size() >= 4) {
      for (const std::size_t at : run) lines[at].kind = LineKind::contents;
    }
    run.clear();
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::text) continue;
    const int next = page_at_end(lines[at].text);
    if (next == 0 || next < page) finish();
    if (next > 0) run.push_back(at);
    page = next;
  }
  finish();
}

// An entry too long for its line begins on the one before.
void mark_entries_over_two_lines(std::vector<ReportLine>& lines) {
  for (std::size_t at = 1; at + 1 < lines.size(); ++at) {
    const bool between = lines[at - 1].kind == LineKind::contents && lines[at + 1].kind == LineKind::contents;
    if (between && lines[at].kind == LineKind::text && lines[at].text.size() <= kLongestEntry)
      lines[at].kind = LineKind::contents;
  }
}

}  // namespace

void mark_contents_lists(std::vector<ReportLine>& lines) {
  for (ReportLine& line : lines) {
    if (line.kind == LineKind::text && has_dot_leader(line.text)) line.kind = LineKind::contents;
  }
  mark_entries_without_leaders(lines);
  mark_entries_over_two_lines(lines);
}

}  // namespace erfar
