#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace erfar {

/// What a report learnt: the thing comments are tied to.
struct LearningPoint {
  std::string id;             // chapter and place among its chapter's points: "2.1"
  std::string section;        // number of the section it stands in: "2.6"; empty where the report has none
  std::string section_title;  // "Læringspunkter – kriseledelse og beredskap"
  std::string text;           // UTF-8, joined over line and page breaks
  std::size_t chapter = 0;    // index into Codebook::bodies

  // What a codebook written by hand may say besides; empty where a report is the source.
  std::string include;                // what belongs here, and keywords
  std::string exclude;                // what does not
  std::vector<std::string> examples;  // comments that do

  std::vector<std::size_t> equivalents;  // other points that say the same, as indices into Codebook::points
};

/// All learning points in the report's order, and the running text of the chapters they close, a line a
/// paragraph. A codebook that did not come from a report has one empty body.
struct Codebook {
  std::vector<LearningPoint> points;
  std::vector<std::string> bodies;
};

/// Marks points that repeat an earlier one word for word, letters alone compared, as equivalents of the first
/// that says it. To be called before any other equivalent is marked.
void mark_repeated_points(Codebook& codebook);

void mark_equivalent(Codebook& codebook, std::size_t a, std::size_t b);

/// Whether two points are one or equivalent.
bool same_point(const Codebook& codebook, std::size_t a, std::size_t b);

/// A comment that a person has tied to learning points, as indices into Codebook::points; none where none
/// fits.
struct CodedComment {
  std::string id;  // the document's, empty where the file has none
  std::string text;
  std::vector<std::size_t> points;
};

}  // namespace erfar
