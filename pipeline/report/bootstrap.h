#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace erfar {

/// Where 95 % of the bootstrap's figures lie.
struct Interval {
  double low = 0;
  double high = 0;
};

/// Percentile bootstrap (Efron & Tibshirani 1993, chapter 13): `figure` of 1,000 samples of `units` indices,
/// drawn with replacement. The same samples every time.
Interval bootstrap_interval(std::size_t units,
                            const std::function<double(std::span<const std::uint32_t>)>& figure);

}  // namespace erfar
