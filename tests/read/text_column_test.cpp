#include "pipeline/read/text_column.h"

#include <gtest/gtest.h>

#include "tests/read/support.h"

namespace erfar::test {
namespace {

TEST(UnitTextColumn, HasTheEmptyTextUntilItIsSet) {
  TextColumn column;
  column.resize(3);
  column.set(1, "a");
  EXPECT_EQ(strings(column), (Strings{"", "a", ""}));
  column.resize(4);
  column.set(3, "b");
  column.set(1, "");
  EXPECT_EQ(strings(column), (Strings{"", "", "", "b"}));
  EXPECT_EQ(column.size(), 4U);
  EXPECT_EQ(column[3], "b");
}

TEST(UnitTextColumn, SetsWhatWasListed) {
  TextColumn column;
  column.resize(3);
  const std::uint32_t a = column.list("a"), b = column.list("b");
  column.set(0, b);
  column.set(1, a);
  column.set(2, "b");
  EXPECT_EQ(strings(column), (Strings{"b", "a", "b"}));
}

TEST(UnitTextColumn, TakesAnothersTexts) {
  TextColumn column, part;
  column.resize(4);
  column.set(0, "a");
  part.resize(2);
  part.set(1, "b");
  column.set_all(1, part);
  part.set(0, "c");
  column.set_all(2, part);
  EXPECT_EQ(strings(column), (Strings{"a", "", "c", "b"}));
}

TEST(UnitTextColumn, MayBeLeftEmptyInAPart) {
  TextColumn column;
  column.resize(2);
  column.set_all(0, column);
  EXPECT_EQ(strings(column), (Strings{"", ""}));
  column.resize(5);
  TextColumn filled, empty;
  filled.resize(1);
  filled.set(0, "a");
  empty.resize(2);
  column.set_all(2, filled);
  column.set_all(3, empty);
  EXPECT_EQ(strings(column), (Strings{"", "", "a", "", ""}));
}

}  // namespace
}  // namespace erfar::test
