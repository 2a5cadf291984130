#include "pipeline/weigh/compressed_rows.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

TEST(UnitCompressedRows, RowsAreRanges) {
  const DocumentTermMatrix matrix{{0, 2, 2, 3}, {TermId{1}, TermId{4}, TermId{0}}, {7, 8, 9}};
  EXPECT_EQ(matrix.rows(), 3U);
  EXPECT_EQ(matrix.entries(), 3U);
  EXPECT_EQ(matrix.row(0).size(), 2U);
  EXPECT_EQ(matrix.row(0).terms[1], TermId{4});
  EXPECT_EQ(matrix.row(0).values[1], 8U);
  EXPECT_EQ(matrix.row(1).size(), 0U);
  EXPECT_EQ(matrix.row(2).terms[0], TermId{0});
  EXPECT_EQ(matrix.row(2).values[0], 9U);
}

TEST(UnitCompressedRows, AFreshMatrixHasNoRows) {
  EXPECT_EQ(DocumentTermMatrix{}.rows(), 0U);
  EXPECT_EQ(DocumentTermMatrix{}.entries(), 0U);
}

}  // namespace
}  // namespace erfar
