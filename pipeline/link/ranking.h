#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "pipeline/codebook/learning_point.h"

namespace erfar {

/// Puts points in order by score, ties by number. Of points that say the same the best one stands for all:
/// the others come behind every point that says something else. One for each thread.
class Ranking {
 public:
  explicit Ranking(const std::vector<std::vector<std::size_t>>& equivalents);

  /// The best `count` points, at most as many as there are; valid until the next call.
  std::span<const std::uint32_t> best(std::span<const float> scores, std::size_t count);

 private:
  std::size_t points_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> same_;
  std::vector<float> keys_;
  std::vector<std::uint32_t> order_;
};

}  // namespace erfar
