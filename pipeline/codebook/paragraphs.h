#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/codebook/hyphens.h"
#include "pipeline/codebook/lines.h"

namespace erfar {

/// Lines that belong together: what stands between blank lines, page breaks and bullets.
struct ReportParagraph {
  std::string text;      // joined, bullet removed
  std::string bullet;    // its sign as written ("1." for every number of a numbered list); empty where none
  std::size_t line = 0;  // its first line
  std::size_t lines = 0;
  std::size_t indent = 0;        // of the first line
  std::size_t least_indent = 0;  // of all its lines
  std::size_t blanks_before = 0;
  bool page_start = false;
  bool steps_in = false;         // directly under a sentence's end, but further in
  bool after_footnotes = false;  // stands between a page's footnotes and the next page
};

std::vector<ReportParagraph> read_paragraphs(const std::vector<ReportLine>& lines, std::size_t begin,
                                             std::size_t end, const LineJoiner& joiner);

/// Whether `next` goes on with the sentence that `text` broke off in.
bool goes_on(const std::string& text, const ReportParagraph& next);

/// Running text, a line a paragraph, with sentences joined over page breaks.
std::string running_text(const std::vector<ReportParagraph>& paragraphs, const LineJoiner& joiner);

}  // namespace erfar
