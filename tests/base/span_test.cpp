#include "pipeline/base/span.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

TEST(UnitSpan, IsARangeOfBytes) {
  const Span span{4, 7};
  EXPECT_EQ(span.size(), 3U);
  EXPECT_EQ(span.in("å hør"), "ør") << "bytes, not code points";
  EXPECT_EQ((Span{2, 2}.in("abc")), "");
}

TEST(UnitSpan, IsOrderedByBeginThenEnd) {
  EXPECT_LT((Span{1, 9}), (Span{2, 3}));
  EXPECT_LT((Span{2, 3}), (Span{2, 4}));
  EXPECT_EQ((Span{2, 3}), (Span{2, 3}));
}

}  // namespace
}  // namespace erfar
