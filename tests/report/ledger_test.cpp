#include <gtest/gtest.h>

#include "pipeline/report/tables.h"
#include "tests/support/files.h"

namespace erfar {
namespace {

std::string ledger_of(const Summary& summary) {
  const test::TemporaryFolder folder;
  OutputFile file(folder.path() / "ledger.csv");
  write_ledger(summary, file);
  file.commit();
  return test::files_in(folder.path()).at("ledger.csv");
}

TEST(UnitLedger, AllThenEveryGroupAndNothingThatIsMasked) {
  Summary summary{.respondents = 40};
  PointSummary shown{.id = "2.1", .supported = true, .respondents = 10, .comments = 12};
  shown.share = Share{0.25, 0.14, 0.40};
  shown.splits = {
      {"role", {{"=lege", 5, 10, Share{0.5, 0.2366, 0.7634}}, {"ordfører", std::nullopt, 30, std::nullopt}}}};
  const PointSummary masked{.id = "2.2", .supported = true};
  summary.points = {shown, masked};
  EXPECT_EQ(ledger_of(summary),
            "point;column;value;respondents;of;share;low;high;comments\n"
            "2.1;;;10;40;0.2500;0.1400;0.4000;12\n"
            "2.1;role;\"'=lege\";5;10;0.5000;0.2366;0.7634;\n"
            "2.1;role;ordfører;;30;;;;\n"
            "2.2;;;;;;;;\n");
}

}  // namespace
}  // namespace erfar
