#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "pipeline/codebook/lines.h"

namespace erfar {

/// Joins lines into running text and mends words cut at a line's end. Knows the report's own hyphenated
/// words, so that "stat-" + "kommune" stays "stat-kommune" where the report writes it so elsewhere.
class LineJoiner {
 public:
  explicit LineJoiner(const std::vector<ReportLine>& lines);

  void append(std::string& text, std::string_view line) const;

 private:
  enum class Cut { space, keep_hyphen, drop_hyphen };
  Cut cut_between(std::string_view text, std::string_view line) const;

  std::unordered_set<std::string> hyphenated_;  // case-folded
};

}  // namespace erfar
