#include "pipeline/base/huge_pages.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace erfar {
namespace {

TEST(UnitHugePages, LargeArraysStartAtAPageAndKeepTheirContents) {
  LargeVector<int> numbers;
  for (int i = 0; i < 3'000'000; ++i) numbers.push_back(i);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(numbers.data()) % (std::size_t{1} << 21), 0U);
  for (int i = 0; i < 3'000'000; ++i) ASSERT_EQ(numbers[static_cast<std::size_t>(i)], i);
}

TEST(SafetyHugePages, TooManyElementsThrow) {
  HugePageAllocator<std::uint64_t> allocator;
  EXPECT_THROW((void)allocator.allocate(std::numeric_limits<std::size_t>::max() / 4), std::bad_alloc);
}

}  // namespace
}  // namespace erfar
