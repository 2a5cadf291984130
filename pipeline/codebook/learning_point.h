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
};

/// All learning points in the report's order, and the running text of the chapters they close.
/// A codebook that did not come from a report has one empty body.
struct Codebook {
  std::vector<LearningPoint> points;
  std::vector<std::string> bodies;
};

}  // namespace erfar
