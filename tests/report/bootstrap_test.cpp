#include "pipeline/report/bootstrap.h"

#include <gtest/gtest.h>

#include <numeric>

namespace erfar {
namespace {

double mean(std::span<const std::uint32_t> sample) {
  return std::accumulate(sample.begin(), sample.end(), 0.0) / static_cast<double>(sample.size());
}

TEST(UnitBootstrap, IntervalOfAMean) {
  // Of 0…99: mean 49.5, standard error 28.87 / 10, so 49.5 -+ 1.96 * 2.887.
  const Interval interval = bootstrap_interval(100, mean);
  EXPECT_NEAR(interval.low, 43.84, 0.6);
  EXPECT_NEAR(interval.high, 55.16, 0.6);
}

TEST(AllBootstrap, SameEveryTime) {
  EXPECT_EQ(bootstrap_interval(9, mean).low, bootstrap_interval(9, mean).low);
}

}  // namespace
}  // namespace erfar
