#include "pipeline/base/diagnostics.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

const Finding short_row{"short_row", Treatment::repaired, {"a", "a", "a"}};
const Finding bad_row{"bad_row", Treatment::skipped, {"b", "b", "b"}};
const Finding guessed{"guessed", Treatment::noted, {"c", "c", "c"}};

/// "id file:row,column xcount" per entry.
std::string shown(const Diagnostics& diagnostics) {
  std::string result;
  for (const auto& [finding, first, count] : diagnostics.entries()) {
    result += std::string(finding->id) + " " + first.file + ":" + std::to_string(first.row) + "," +
              std::to_string(first.column) + " x" + std::to_string(count) + "\n";
  }
  return result;
}

TEST(UnitDiagnostics, CountsPerKindAndFileAndKeepsTheFirstPlace) {
  Diagnostics diagnostics;
  diagnostics.add(short_row, {"a", 7, 2});
  diagnostics.add(short_row, {"a", 3, 1});
  diagnostics.add(bad_row, {"a", 9});
  diagnostics.add(short_row, {"b", 5}, 10);
  EXPECT_EQ(shown(diagnostics), "short_row a:7,2 x2\nbad_row a:9,0 x1\nshort_row b:5,0 x10\n");
}

TEST(UnitDiagnostics, CountsByTreatment) {
  Diagnostics diagnostics;
  EXPECT_EQ(diagnostics.count(Treatment::repaired), 0U);
  diagnostics.add(short_row, {"a"}, 2);
  diagnostics.add(short_row, {"b"}, 3);
  diagnostics.add(bad_row, {"a"});
  EXPECT_EQ(diagnostics.count(Treatment::repaired), 5U);
  EXPECT_EQ(diagnostics.count(Treatment::skipped), 1U);
  EXPECT_EQ(diagnostics.count(Treatment::noted), 0U);
}

TEST(UnitDiagnostics, AppendMovesRowsDownAndLeavesPlacesWithoutARow) {
  Diagnostics first, later;
  first.add(short_row, {"a", 4}, 2);
  later.add(short_row, {"a", 1}, 3);
  later.add(bad_row, {"a", 2, 5});
  later.add(guessed, {"a"});
  first.append(later, 100);
  EXPECT_EQ(shown(first), "short_row a:4,0 x5\nbad_row a:102,5 x1\nguessed a:0,0 x1\n");
  EXPECT_EQ(shown(later), "short_row a:1,0 x3\nbad_row a:2,5 x1\nguessed a:0,0 x1\n");
}

}  // namespace
}  // namespace erfar
